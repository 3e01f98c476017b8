import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { clauseWords } from '#text/anchors/clause-words';
import { put } from '../api/client';
import type { Clause, DocumentView, Version } from '../api/types';
import { clauseAnchor, clauseNumber } from '../documents/clause-name';
import { useDoing, useVersion, versionKey } from '../documents/queries';
import { FormDialog } from '../shell/dialog';
import { Loaded } from '../shell/loading';
import { OriginFields, originIn } from './origin-fields';
import { useOriginWords } from './words';

interface StateOriginProps {
  readonly clause: Clause;
  readonly document: DocumentView;
  /** The newest version, which it stands in. */
  readonly n: number;
}

/** The agency says which clause of the version before this one is. */
export function StateOrigin(props: StateOriginProps) {
  const words = useOriginWords();
  const [open, setOpen] = useState(false);
  const title = words.stateOf(clauseNumber(props.clause));
  return (
    <>
      <button type="button" className="small" aria-label={title} onClick={() => setOpen(true)}>
        {words.state}
      </button>
      {open && <OriginDialog {...props} title={title} onClose={() => setOpen(false)} />}
    </>
  );
}

type OriginDialogProps = StateOriginProps & { readonly title: string; readonly onClose: () => void };

function OriginDialog({ clause, document: on, n, title, onClose }: OriginDialogProps) {
  const words = useOriginWords();
  const client = useQueryClient();
  const before = useVersion(on.id, n - 1);
  const now = useVersion(on.id, n);
  const renamed = useRef(clause.clauseId);
  const { mutate, isPending, error } = useDoing(
    on.id,
    async (form: FormData) => {
      const path = `/documents/${on.id}/versions/${n}/clauses/${clause.clauseId}/origin`;
      const version = await put<Version>(path, originIn(form), on.etag);
      const at = now.data?.clauses.findIndex(({ clauseId }) => clauseId === clause.clauseId) ?? -1;
      renamed.current = version.clauses[at]?.clauseId ?? clause.clauseId;
      client.setQueryData(versionKey(on.id, n), version);
    },
    {
      done: words.done,
      onDone: () => {
        onClose();
        // It may have got another id, and its row with the button another place in the page's tree.
        document.getElementById(clauseAnchor(renamed.current))?.focus();
      },
    },
  );
  return (
    <FormDialog
      {...{ title, submit: words.submit, pending: isPending || !before.data, error, onClose }}
      onSubmit={mutate}
    >
      <blockquote lang={on.language} tabIndex={0}>
        {clauseWords(clause)}
      </blockquote>
      <Loaded of={before}>
        {(former) => <OriginFields clause={clause} before={former.clauses} now={now.data?.clauses ?? []} />}
      </Loaded>
    </FormDialog>
  );
}
