import { performance } from 'node:perf_hooks';
import { Readable } from 'node:stream';
import { Document, Packer, Paragraph } from 'docx';
import { ReaderProcess } from '../src/documents/import/reader-process';
import type { UploadFormat } from '../src/documents/import/read-upload';
import { startCluster } from './cluster';
import { median } from './load';
import { startProduct } from './processes';
import { textsUnder } from './redline-texts';
import { verdict } from './verdict';
import { withWorld } from './world';

/*
 * npm run bench -- import: the longest law that there is, as plain text and as a Word document: sent over HTTP and saved as
 * a version, and how much memory the process holds that reads it.
 */
const runs = 5;
const wantedMilliseconds = 2000;
const types: Readonly<Record<string, string>> = {
  text: 'text/plain',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

export async function importing(): Promise<void> {
  const law = textsUnder('vn-laws').sort((a, b) => b.length - a.length)[0];
  if (law === undefined)
    return console.log('The laws do not stand beside the repository: nothing is measured.');
  const children = law.split('\n').map((line) => new Paragraph(line));
  const files = {
    text: Buffer.from(law),
    docx: await Packer.toBuffer(new Document({ sections: [{ children }] })),
  };
  console.log(
    `\nA law of ${files.text.length} bytes, ${files.docx.length} as a Word document; medians of ${runs}\n`,
  );
  console.log('| what | ms | wanted | met | memory of the reading process, MB |');
  console.log('| --- | ---: | ---: | --- | ---: |');
  const cluster = await startCluster();
  try {
    const saved = await savedIn(cluster.url('resolute'), files);
    for (const [format, file] of Object.entries(files)) {
      const took = saved[format]!;
      const met = verdict(took < wantedMilliseconds);
      console.log(
        `| import as ${format} | ${took.toFixed(0)} | < ${wantedMilliseconds} | ${met} | ${(await peakOf(format as UploadFormat, file)).toFixed(0)} |`,
      );
    }
  } finally {
    await cluster.stop();
  }
}

/** Each into a document of its own; milliseconds by format. */
async function savedIn(
  databaseUrl: string,
  files: Readonly<Record<string, Buffer>>,
): Promise<Record<string, number>> {
  const formats = Object.keys(files);
  const { token, ids } = await withWorld(databaseUrl, 1, async ({ drafter, document }) => {
    const ids: string[] = [];
    for (let at = 0; at < formats.length * (runs + 1); at += 1)
      ids.push((await document(`On ${at}`, ['One.'])).id);
    return { token: drafter.token, ids };
  });
  const product = await startProduct(databaseUrl, 'api');
  const save = async (format: string): Promise<number> => {
    const started = performance.now();
    const answer = await fetch(`${product.address}/api/v1/documents/${ids.pop()}/versions`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': types[format]! },
      body: new Uint8Array(files[format]!),
    });
    if (answer.status !== 201) throw new Error(`${answer.status} ${await answer.text()}`);
    await answer.arrayBuffer();
    return performance.now() - started;
  };
  try {
    const took: Record<string, number> = {};
    for (const format of formats) {
      await save(format);
      const times: number[] = [];
      for (let run = 0; run < runs; run += 1) times.push(await save(format));
      took[format] = median(times);
    }
    return took;
  } finally {
    await product.stop();
  }
}

async function peakOf(format: UploadFormat, file: Buffer): Promise<number> {
  const limits = { milliseconds: 10_000, memory: 512 * 1024 * 1024 };
  const { peak } = await new ReaderProcess({ format }, limits).read(Readable.from([file]));
  return peak / 1024 / 1024;
}
