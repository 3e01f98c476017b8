import { useQuery } from '@tanstack/react-query';
import { get } from '../api/client';
import type { DocumentView } from '../api/types';
import { documentKey } from '../documents/queries';
import type { Reader } from '../documents/standing';
import { Minute } from '../language/dates';
import { useLanguage } from '../language/language';
import { LoadedPart } from '../shell/loading';
import type { BallotView } from './types';
import { VoteButtons } from './vote-buttons';
import { useBallotWords } from './words';

interface BallotsProps {
  readonly document: DocumentView;
  readonly reader: Reader;
}

export function Ballots({ document, reader }: BallotsProps) {
  const words = useBallotWords();
  const language = useLanguage();
  const ballots = useQuery({
    queryKey: documentKey(document.id, 'ballots', language),
    queryFn: async () => (await get<{ items: BallotView[] }>(`/documents/${document.id}/ballots`)).items,
  });
  return (
    <LoadedPart of={ballots}>
      {(list) =>
        list.length > 0 && (
          <section aria-labelledby="ballots">
            <h2 id="ballots">{words.title}</h2>
            {[...list].reverse().map((ballot) => (
              <Ballot key={ballot.id} ballot={ballot} document={document} reader={reader} />
            ))}
          </section>
        )
      }
    </LoadedPart>
  );
}

function Ballot({ ballot, document, reader }: BallotsProps & { readonly ballot: BallotView }) {
  const words = useBallotWords();
  const {
    subject,
    medium,
    versionN,
    roundNumber,
    outcome,
    sentence,
    calledOff,
    agrees,
    points,
    parts,
    openedAt,
    closesAt,
    closedAt,
  } = ballot;
  return (
    <div className="card">
      <h3>
        {words.heading(versionN, roundNumber)}{' '}
        <span className={outcome === 'passed' ? 'tag good' : 'tag'}>
          {outcome ? words.outcomes[outcome] : words.open}
        </span>
      </h3>
      <p>{sentence}</p>
      {calledOff && (
        <p>
          {calledOff.by.name}: {calledOff.reason}
        </p>
      )}
      {parts.length > 0 && (
        <ul lang={document.language}>
          {parts.map((part) => (
            <li key={part.key}>
              {part.name}
              {part.sentence && <>: {part.sentence}</>}
            </li>
          ))}
        </ul>
      )}
      {agrees !== null && (
        <p className={agrees ? 'quiet' : 'notice refused'}>{agrees ? words.agrees : words.differs}</p>
      )}
      {points.length > 0 && (
        <>
          <p>{words.points}:</p>
          <ul lang={document.language}>
            {points.map((point) => (
              <li key={point}>{point}</li>
            ))}
          </ul>
        </>
      )}
      <p className="quiet">
        {words.opened} <Minute at={openedAt} />
        {closedAt ? (
          <>
            {' · '}
            {words.closed} <Minute at={closedAt} />
          </>
        ) : (
          closesAt && (
            <>
              {' · '}
              {words.closes} <Minute at={closesAt} />
            </>
          )
        )}
      </p>
      {closedAt === null && subject === 'whole' && medium === 'app' && (
        <VoteButtons ballot={ballot} document={document} reader={reader} />
      )}
      <Roll ballot={ballot} />
    </div>
  );
}

function Roll({ ballot: { roll, votes, closedAt } }: { readonly ballot: BallotView }) {
  const words = useBallotWords();
  return (
    <details open={closedAt === null}>
      <summary>
        {words.roll} ({roll.filter(({ voted }) => voted).length}/{roll.length})
      </summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.member}</th>
            <th scope="col">{words.vote}</th>
          </tr>
        </thead>
        <tbody>
          {roll.map(({ id, name, voted }) => {
            const vote = votes.find(({ by }) => by.id === id);
            return (
              <tr key={id}>
                <th scope="row">
                  <span className="name">{name}</span>
                </th>
                <td className={voted ? undefined : 'quiet'}>
                  {vote?.choice ? words.choices[vote.choice] : voted ? words.voted : words.notVoted}
                  {vote && vote.body !== '' && <>: {vote.body}</>}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </details>
  );
}
