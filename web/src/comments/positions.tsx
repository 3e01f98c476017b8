import { useState } from 'react';
import { put } from '../api/client';
import type { DocumentView, Round } from '../api/types';
import { SayDialog } from '../documents/say-dialog';
import type { Reader } from '../documents/standing';
import { Minute } from '../language/dates';
import { LoadedPart } from '../shell/loading';
import { AuthorField, authorOf } from './author-field';
import { usePositions } from './queries';
import { positionValues, type PositionView } from './types';
import { mayTakePosition } from './when';
import { useCommentWords } from './words';

interface PositionsProps {
  readonly document: DocumentView;
  readonly rounds: readonly Round[];
  readonly reader: Reader;
}

/** Where those asked stand on the whole text, in the latest round. */
export function Positions({ document, rounds, reader }: PositionsProps) {
  const words = useCommentWords();
  const positions = usePositions(document.id);
  const { data } = positions;
  const [open, setOpen] = useState(false);
  const round = rounds.at(-1);
  if (!round) return null;
  if (!data) return <LoadedPart of={positions}>{() => null}</LoadedPart>;
  const taken = data.filter(({ roundNumber }) => roundNumber === round.number);
  const mine = taken.find(({ by }) => by.id === reader.me.person.id);
  const may = mayTakePosition(reader, document.state);
  if (!may && taken.length === 0) return null;
  return (
    <section aria-labelledby="positions">
      <h2 id="positions">{words.position}</h2>
      <Taken positions={taken} />
      {may && (
        <p className="buttons">
          <button type="button" onClick={() => setOpen(true)}>
            {mine ? words.changePosition : words.takePosition}
          </button>
        </p>
      )}
      {open && (
        <SayDialog
          {...{ documentId: document.id, onClose: () => setOpen(false), done: words.positionTaken }}
          {...{ title: mine ? words.changePosition : words.takePosition, submit: words.confirm }}
          legend={words.position}
          choices={positionValues.map((value) => ({ value, label: words.positions[value] }))}
          initial={mine && { code: mine.value, text: mine.body }}
          textLabel={words.positionText}
          textIsRequired={(code) => code === 'disagree'}
          extra={() => <AuthorField document={document} round={round} reader={reader} />}
          send={({ code, text, form }) =>
            put(`/documents/${document.id}/position`, { value: code, body: text, ...authorOf(form) })
          }
        />
      )}
    </section>
  );
}

function Taken({ positions }: { readonly positions: readonly PositionView[] }) {
  const words = useCommentWords();
  if (positions.length === 0) return <p className="quiet">{words.noPositions}</p>;
  const counts = positionValues
    .map((value) => ({ value, count: positions.filter((position) => position.value === value).length }))
    .filter(({ count }) => count > 0);
  return (
    <>
      <ul className="counts">
        {counts.map(({ value, count }) => (
          <li key={value}>
            <strong>{count}</strong> {words.positions[value]}
          </li>
        ))}
      </ul>
      <details>
        <summary>{words.all}</summary>
        <ul className="plain-list">
          {positions.map(({ by, value, body, recordedAt }) => (
            <li key={by.id}>
              <span className="name author">{by.name}</span>: {words.positions[value]}{' '}
              <span className="quiet">
                <Minute at={recordedAt} />
              </span>
              {body !== '' && <p className="said">{body}</p>}
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}
