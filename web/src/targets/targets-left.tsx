import { clauseAnchor } from '../documents/clause-name';
import type { Target } from './types';
import { useTargetWords } from './words';

/** For the agency: how far it has come, and where to go on. */
export function TargetsLeft({ targets }: { readonly targets: readonly Target[] }) {
  const words = useTargetWords();
  const counted = targets.filter(({ measures, confirmed }) => confirmed || measures.length > 0);
  const left = counted.filter(({ confirmed }) => !confirmed);
  if (counted.length === 0) return null;
  return (
    <p className="quiet">
      {words.progress(counted.length - left.length, counted.length)}{' '}
      {left[0] && <a href={`#${clauseAnchor(left[0].clauseId)}`}>{words.next}</a>}
    </p>
  );
}
