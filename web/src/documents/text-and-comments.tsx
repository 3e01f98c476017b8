import { useState } from 'react';
import type { DocumentView, Round } from '../api/types';
import { AddText } from '../import/add-text';
import type { Reader } from './standing';
import { VersionChoice } from './version-choice';
import { VersionText } from './version-text';
import { useDocumentWords } from './words';

export interface TextAndCommentsProps {
  readonly document: DocumentView;
  readonly rounds: readonly Round[];
  readonly reader: Reader;
}

export function TextAndComments({ document, rounds, reader }: TextAndCommentsProps) {
  const words = useDocumentWords();
  const [chosen, setChosen] = useState<number | null>(null);
  const n = chosen ?? document.latestVersion;
  return (
    <section className="text" aria-labelledby="text">
      <div className="text-head">
        <h2 id="text">{words.text}</h2>
        {n > 0 && <VersionChoice document={document} n={n} onChoose={setChosen} />}
        <AddText document={document} reader={reader} />
      </div>
      {n > 0 ? (
        <VersionText key={n} document={document} rounds={rounds} reader={reader} n={n} />
      ) : (
        <p className="empty">{words.noText}</p>
      )}
    </section>
  );
}
