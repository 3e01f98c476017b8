import type { ReactNode } from 'react';
import type { DocumentView, Round } from '../api/types';
import { Day, MinuteAndDistance } from '../language/dates';
import { useDocumentWords } from './words';

interface DocumentFactsProps {
  readonly document: DocumentView;
  readonly rounds: readonly Round[];
}

export function DocumentFacts({ document, rounds }: DocumentFactsProps) {
  const words = useDocumentWords();
  const round = rounds.at(-1);
  return (
    <dl className="facts">
      <Fact name={words.committee}>{document.committee.name}</Fact>
      <Fact name={words.leadAgency}>{document.leadAgency.name}</Fact>
      {round && (
        <Fact name={words.round(round.number)}>
          {words.presiding}: <span className="name">{round.presiding.name}</span>
        </Fact>
      )}
      {document.dueAt && (
        <Fact name={words.due}>
          <MinuteAndDistance at={document.dueAt} />
        </Fact>
      )}
      <OnDay name={words.reviewOn} day={document.reviewOn} />
      <OnDay name={words.adoptedOn} day={document.adoptedOn} />
      <OnDay name={words.issuedOn} day={document.issuedOn} />
      <OnDay name={words.effectiveOn} day={document.effectiveOn} />
    </dl>
  );
}

function OnDay({ name, day }: { readonly name: string; readonly day: string | null }) {
  if (day === null) return null;
  return (
    <Fact name={name}>
      <Day of={day} />
    </Fact>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
