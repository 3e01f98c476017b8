import { SourceProblem } from '../../text/source-problem';
import { readUpload, type ReadingOrder, type UploadReading } from './read-upload';

/** What the process that reads says before it ends. */
export type Outcome =
  | { readonly reading: UploadReading }
  | { readonly problem: Pick<SourceProblem, 'code' | 'params'> }
  | { readonly failure: string };

/** A process of its own: the order is its argument, the file its standard input, the outcome one message. */
async function main(): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  const outcome = await outcomeOf(Buffer.concat(chunks), JSON.parse(process.argv[2] ?? '{}') as ReadingOrder);
  process.send?.(outcome, () => process.disconnect());
}

async function outcomeOf(file: Buffer, order: ReadingOrder): Promise<Outcome> {
  try {
    return { reading: await readUpload(file, order) };
  } catch (error) {
    if (error instanceof SourceProblem) return { problem: { code: error.code, params: error.params } };
    return { failure: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

// Whoever asked is gone: nobody waits for the outcome.
process.once('disconnect', () => process.exit());
void main();
