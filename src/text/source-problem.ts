export type SourceProblemCode =
  | 'not-a-docx'
  | 'docx-encrypted'
  | 'docx-corrupt'
  | 'docx-with-dtd'
  | 'docx-too-many-parts'
  | 'docx-unpacks-too-large'
  | 'tracked-changes-undecided'
  | 'legacy-doc'
  | 'file-not-a-text'
  | 'text-not-unicode'
  | 'text-in-tcvn3'
  | 'text-in-vni'
  | 'text-misread'
  | 'bidi-controls'
  | 'no-clauses'
  | 'text-too-long'
  | 'too-many-clauses';

/** Why a source cannot be read as it came in. The code is stable; the sentences stand where it is shown. */
export class SourceProblem extends Error {
  constructor(
    readonly code: SourceProblemCode,
    readonly params: Readonly<Record<string, string | number>> = {},
    override readonly cause?: unknown,
  ) {
    super(code);
  }
}
