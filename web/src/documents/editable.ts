import type { DocumentState } from '#workflow/facts';

const editable: readonly DocumentState[] = ['draft.editing', 'revision.editing', 'adoption.finalising'];

/** Whether the drafting side may change the text now. */
export const isEditable = (state: DocumentState): boolean => editable.includes(state);
