import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Route } from '../../access/route';
import { typeDetails } from './document-types.schemas';
import { documentForms, formRules } from './forms';
import { levels, organKinds } from './organs';
import { families, presets } from './presets';

const form = z.object({
  form: z.enum(documentForms),
  pattern: z.string(),
  period: z.enum(['term', 'year']),
  othersDocuments: z.enum(['deny', 'warn']),
});
const view = z
  .object({
    organs: z.array(z.enum(organKinds)),
    levels: z.array(z.enum(levels)),
    forms: z.array(form),
    families: z.array(
      z.object({ family: z.enum(families), source: z.string(), types: z.array(typeDetails) }),
    ),
  })
  .meta({ id: 'DocumentTypePresets' });

@ApiTags('committees')
@Controller('document-type-presets')
export class PresetsController {
  @Get()
  @Route({
    permission: 'signed-in',
    summary: 'Who issues what and how it is numbered, as the rules on documents say',
    returns: view,
  })
  all(): z.output<typeof view> {
    return {
      ...{ organs: [...organKinds], levels: [...levels] },
      forms: documentForms.map((name) => ({ form: name, ...formRules[name] })),
      families: Object.values(presets),
    };
  }
}
