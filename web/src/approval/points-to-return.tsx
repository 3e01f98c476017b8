import { useComments } from '../comments/queries';
import { isHeldToTheText } from '../comments/when';
import { useConclusions } from '../conclusions/queries';
import { useConclusionWords } from '../conclusions/words';
import { useApprovalWords } from './words';

/** A revision is returned for the points named and no others. */
export function PointsToReturn({ documentId }: { readonly documentId: string }) {
  const words = useApprovalWords();
  const { n: directiveName } = useConclusionWords();
  const { data: conclusions } = useConclusions(documentId);
  const { data: comments = [] } = useComments(documentId);
  const directives = [
    ...(conclusions?.items ?? []).flatMap((item) => item.directives),
    ...(conclusions?.byRuling ?? []),
  ]
    .filter(({ kind, lifted }) => kind === 'text' && lifted === null)
    .map(({ id, n, text }) => ({ id, label: `${directiveName(n)}: ${text}` }));
  const owed = comments
    .filter(
      (comment) => (comment.withdrawnAt === null && comment.settledAt === null) || isHeldToTheText(comment),
    )
    .map(({ id, by, body }) => ({ id, label: `${by.name}: ${body}` }));
  if (directives.length + owed.length === 0) return <p>{words.nothingToReturn}</p>;
  return (
    <>
      <Checks legend={words.directivesToReturn} name="directiveIds" points={directives} />
      <Checks legend={words.commentsToReturn} name="commentIds" points={owed} />
    </>
  );
}

interface ChecksProps {
  readonly legend: string;
  readonly name: string;
  readonly points: readonly { readonly id: string; readonly label: string }[];
}

function Checks({ legend, name, points }: ChecksProps) {
  if (points.length === 0) return null;
  return (
    <fieldset className="choices long">
      <legend>{legend}</legend>
      <input type="hidden" name={`${name}.asked`} />
      {points.map(({ id, label }) => (
        <div key={id} className="choice">
          <input type="checkbox" id={`point-${id}`} name={name} value={id} />
          <label htmlFor={`point-${id}`}>{label}</label>
        </div>
      ))}
    </fieldset>
  );
}
