import { useRef, useState } from 'react';
import type { Clause } from '../api/types';
import { clauseName, clauseNumber } from '../documents/clause-name';
import { SelectField } from '../shell/fields';
import { useOriginWords } from './words';

interface OriginFieldsProps {
  readonly clause: Clause;
  /** The clauses of the version before, and those of the clause's own. */
  readonly before: readonly Clause[];
  readonly now: readonly Clause[];
}

export function OriginFields({ clause, before, now }: OriginFieldsProps) {
  const words = useOriginWords();
  const continues = clause.origins.some(({ clauseId }) => clauseId === clause.clauseId);
  const heldBy = new Map(now.map((other) => [other.clauseId, other]));
  heldBy.delete(clause.clauseId);
  return (
    <>
      <SelectField
        label={words.continues}
        hint={words.continuesHint}
        name="continues"
        defaultValue={continues ? clause.clauseId : ''}
      >
        <option value="">{words.newClause}</option>
        {before.map((former) => {
          const holder = heldBy.get(former.clauseId);
          const name = clauseName(former);
          return (
            <option key={former.clauseId} value={former.clauseId} disabled={holder !== undefined}>
              {holder ? words.taken(name, clauseNumber(holder)) : name}
            </option>
          );
        })}
      </SelectField>
      <AlsoFrom clause={clause} before={before} />
    </>
  );
}

/** Further clauses of the version before whose words went into this one. */
function AlsoFrom({ clause, before }: Omit<OriginFieldsProps, 'now'>) {
  const words = useOriginWords();
  const [rows, setRows] = useState(() =>
    clause.origins
      .filter(({ clauseId }) => clauseId !== clause.clauseId)
      .map(({ clauseId }) => ({ key: clauseId, clauseId })),
  );
  const added = useRef(0);
  const add = useRef<HTMLButtonElement>(null);
  const remove = (key: string): void => {
    setRows(rows.filter((row) => row.key !== key));
    add.current?.focus();
  };
  return (
    <>
      {rows.map(({ key, clauseId }, at) => (
        <div key={key} className="also-from">
          <SelectField
            {...{ label: words.also(at + 1), name: 'alsoFrom', required: true, defaultValue: clauseId }}
            autoFocus={clauseId === ''}
          >
            <option value="" />
            {before.map((former) => (
              <option key={former.clauseId} value={former.clauseId}>
                {clauseName(former)}
              </option>
            ))}
          </SelectField>
          <button type="button" className="small" onClick={() => remove(key)}>
            {words.removeAlso(at + 1)}
          </button>
        </div>
      ))}
      <div className="field">
        <button
          ref={add}
          type="button"
          className="small"
          aria-describedby="also-about"
          onClick={() => setRows([...rows, { key: `added-${added.current++}`, clauseId: '' }])}
        >
          {words.addAlso}
        </button>{' '}
        <span id="also-about" className="hint">
          {words.alsoAbout}
        </span>
      </div>
    </>
  );
}

/** What the fields were filled with. */
export function originIn(form: FormData): { continues: string | null; alsoFrom: string[] } {
  const continues = String(form.get('continues') ?? '') || null;
  const alsoFrom = new Set(form.getAll('alsoFrom').map(String).filter(Boolean));
  return { continues, alsoFrom: [...alsoFrom] };
}
