import type { DocumentView, VersionSummary } from '../api/types';
import { DocumentKicker } from '../documents/document-kicker';
import { useDocument, useVersions } from '../documents/queries';
import { LoadedPage, Loaded } from '../shell/loading';
import { Page } from '../shell/page';
import { Link, replaceSearch, useSearch } from '../shell/router';
import { ComparisonView } from './comparison-view';
import { useComparison } from './queries';
import { VersionField } from './version-field';
import { useRedlineWords } from './words';

/** Two versions of a document, what changed between them. The address says which. */
export function ComparePage({ id }: { readonly id: string }) {
  const words = useRedlineWords();
  const document = useDocument(id);
  const versions = useVersions(id);
  return (
    <LoadedPage of={document}>
      {(view) => (
        <Page
          title={words.title}
          tab={`${words.title} · ${view.number ?? view.title}`}
          above={<DocumentKicker of={view} />}
        >
          <p lang={view.language}>
            <Link to={`/documents/${id}`}>{view.title}</Link>
          </p>
          <Loaded of={versions}>
            {(list) =>
              list.length < 2 ? (
                <p className="empty">{words.onlyOne}</p>
              ) : (
                <Chosen document={view} versions={list} />
              )
            }
          </Loaded>
        </Page>
      )}
    </LoadedPage>
  );
}

interface ChosenProps {
  readonly document: DocumentView;
  /** Newest first. */
  readonly versions: readonly VersionSummary[];
}

function Chosen({ document, versions }: ChosenProps) {
  const words = useRedlineWords();
  const search = useSearch();
  const named = (name: string): number | undefined =>
    versions.find(({ n }) => n === Number(search.get(name)))?.n;
  const to = named('to') ?? versions[0]!.n;
  const from = named('from') ?? (versions.find(({ n }) => n < to) ?? versions[0]!).n;
  const comparison = useComparison(document.id, from, to);
  const choose = (chosen: { from: number; to: number }): void =>
    replaceSearch(`?from=${chosen.from}&to=${chosen.to}`);
  return (
    <>
      <div className="compared">
        <VersionField
          id="from"
          label={words.from}
          versions={versions}
          n={from}
          onChoose={(n) => choose({ from: n, to })}
        />
        <VersionField
          id="to"
          label={words.to}
          versions={versions}
          n={to}
          onChoose={(n) => choose({ from, to: n })}
        />
      </div>
      <Loaded of={comparison}>
        {(found) => <ComparisonView key={`${from} ${to}`} comparison={found} document={document} />}
      </Loaded>
    </>
  );
}
