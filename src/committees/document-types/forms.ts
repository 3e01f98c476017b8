import forms from './forms.json';

/** The families of printed form. Each brings how its numbers are written and counted. */
export const documentForms = [
  'party',
  'state-normative',
  'state-individual',
  'state-letter',
  'general',
] as const;
export type DocumentForm = (typeof documentForms)[number];

interface FormRules {
  /** Parts of a number's printed form: {number}, {symbol}, {organ}, {year}. */
  readonly pattern: string;
  /** When its numbers start anew. */
  readonly period: 'term' | 'year';
  /** What becomes of an attempt to amend, replace or repeal the document of an organ that is neither one's own nor beneath. */
  readonly othersDocuments: 'deny' | 'warn';
}

export const formRules = forms as Readonly<Record<DocumentForm, FormRules>>;
