import { clauseAnchor } from '../documents/clause-name';
import { StateMark } from '../documents/state-mark';
import { Loaded } from '../shell/loading';
import { LongerList } from '../shell/longer-list';
import { Told } from '../shell/told';
import { Link } from '../shell/router';
import { Marked } from './marked';
import { useSearchFor, type Found, type Hit } from './queries';
import { useSearchWords } from './words';

export function FoundList({ q }: { readonly q: string }) {
  const words = useSearchWords();
  const search = useSearchFor(q);
  const found = search.data?.pages.flatMap(({ items }) => items) ?? [];
  const none = search.hasNextPage ? words.noneYet : words.none;
  return (
    <>
      <Told>{search.data && (found.length === 0 ? none : words.found(found.length))}</Told>
      <Loaded of={search}>
        {() => (
          <LongerList
            {...{ className: 'documents', length: found.length, more: words.more }}
            onMore={search.hasNextPage ? () => search.fetchNextPage() : undefined}
          >
            {found.map((one) => (
              <FoundItem key={one.documentId} found={one} />
            ))}
          </LongerList>
        )}
      </Loaded>
    </>
  );
}

function FoundItem({ found }: { readonly found: Found }) {
  const words = useSearchWords();
  const { documentId, title, committee, state, hits, more } = found;
  const inTitle = hits.find(({ kind }) => kind === 'document');
  return (
    <li className="card">
      <p className="kicker">
        <span className="name">{committee.name}</span> <StateMark state={state} />
      </p>
      <h2>
        <Link to={`/documents/${documentId}`}>{inTitle ? <Marked snippet={inTitle.snippet} /> : title}</Link>
      </h2>
      <ul className="hits">
        {hits
          .filter(({ kind }) => kind !== 'document')
          .map((hit) => (
            <li key={hit.commentId ?? hit.clauseId}>
              <HitText hit={hit} documentId={documentId} />
            </li>
          ))}
      </ul>
      {more && <p className="quiet">{words.moreInside}</p>}
    </li>
  );
}

interface HitTextProps {
  readonly hit: Hit;
  readonly documentId: string;
}

function HitText({ hit: { kind, clauseId, label, versionN, snippet }, documentId }: HitTextProps) {
  const words = useSearchWords();
  const place = [words.kind[kind], label, versionN !== null && words.version(versionN)];
  return (
    <>
      <p className="quiet place">
        <Link to={`/documents/${documentId}${clauseId ? `#${clauseAnchor(clauseId)}` : ''}`}>
          {place.filter(Boolean).join(' · ')}
        </Link>
      </p>
      <p className="hit">
        <Marked snippet={snippet} />
      </p>
    </>
  );
}
