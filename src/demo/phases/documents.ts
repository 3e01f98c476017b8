import { adopting } from './adopting';
import { consulting } from './consulting';
import type { DemoDocument } from './demo-document';
import { drafting } from './drafting';
import { revising } from './revising';

/** One document in every phase but the last: the case itself is the adopted one. */
export const documents: readonly DemoDocument[] = [...adopting, ...revising, ...consulting, ...drafting];
