import { useState } from 'react';
import type { ActType } from '#workflow/facts';
import { actNames } from '#workflow/names';
import type { ActOffer, DocumentView } from '../api/types';
import type { Reader } from '../documents/standing';
import { capitalised, useLanguage } from '../language/language';
import { ActDialog } from './act-dialog';
import { useApprovalWords } from './words';

/** They end or halt the procedure: offered last and quietly. */
const rare: readonly ActType[] = ['withdraw', 'suspend', 'decline-to-sign', 'recall'];

interface ActsProps {
  readonly document: DocumentView;
  readonly offers: readonly ActOffer[];
  readonly reader: Reader;
}

export function Acts({ document, offers, reader }: ActsProps) {
  const words = useApprovalWords();
  const language = useLanguage();
  const [doing, setDoing] = useState<ActType | null>(null);
  const allowed = offers.filter((offer) => offer.allowed);
  if (allowed.length === 0) return null;
  const sorted = [...allowed].sort((a, b) => Number(rare.includes(a.type)) - Number(rare.includes(b.type)));
  const chosen = allowed.find(({ type }) => type === doing);
  return (
    <section className="acts" aria-labelledby="acts">
      <h2 id="acts">{words.yours}</h2>
      <div className="buttons">
        {sorted.map(({ type }) => (
          <button
            key={type}
            type="button"
            className={rare.includes(type) ? undefined : 'primary'}
            onClick={() => setDoing(type)}
          >
            {capitalised(actNames[language][type], language)}
          </button>
        ))}
      </div>
      {chosen && (
        <ActDialog document={document} offer={chosen} reader={reader} onClose={() => setDoing(null)} />
      )}
    </section>
  );
}
