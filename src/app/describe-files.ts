import type { OpenAPIObject } from '@nestjs/swagger';

type Content = Record<string, { schema?: object }>;

/** A file as OpenAPI 3.1 says it: bytes of that media type, without a schema of their own. */
const file = { description: 'The file.', contentMediaType: 'application/octet-stream' };
const text = {
  type: 'object',
  required: ['file'],
  properties: {
    file,
    corrections: { type: 'string', description: 'JSON: corrections of what the preview showed.' },
  },
};

/**
 * Says of bodies that are no JSON what Nest, which gives each of them the schema of the JSON one, cannot: a text is the
 * body itself or the field `file` of a form; a paper's form has a file beside its fields.
 */
export function describeFiles(description: OpenAPIObject): OpenAPIObject {
  for (const { post } of Object.values(description.paths)) {
    const content = (post?.requestBody as { content?: Content } | undefined)?.content ?? {};
    const others = Object.keys(content).filter((type) => type !== 'application/json');
    const isText = others.some((type) => type !== 'multipart/form-data');
    for (const type of others) {
      const { schema } = content[type]!;
      const form = isText ? text : { allOf: [schema, { type: 'object', properties: { file } }] };
      content[type] = { schema: type === 'multipart/form-data' ? form : { contentMediaType: type } };
    }
  }
  return description;
}
