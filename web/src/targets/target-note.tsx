import { useState } from 'react';
import type { DocumentView } from '../api/types';
import { Minute } from '../language/dates';
import { useLanguage } from '../language/language';
import { levelOf } from './level-of';
import { TargetDialog } from './target-dialog';
import type { MeasureView, Target } from './types';
import { useTargetWords } from './words';

interface TargetNoteProps {
  readonly target: Target;
  readonly document: DocumentView;
  readonly n: number;
  readonly mayConfirm: boolean;
}

/** What a target clause asks for, folded to a line below its words. */
export function TargetNote({ target, document, n, mayConfirm }: TargetNoteProps) {
  const words = useTargetWords();
  const language = useLanguage();
  const { label, measures, confirmed } = target;
  if (measures.length === 0 && !confirmed && !mayConfirm) return null;
  const unsure = measures.some(({ doubts }) => doubts.length > 0);
  const levels = measures.map((measure) => levelOf(measure, words, language)).join('; ');
  return (
    <details className="target-note">
      <summary>
        <span className="unseen">{words.titleOf(label)}: </span>
        <span aria-hidden="true">{words.title}: </span>
        <span lang={document.language}>{levels || words.none}</span>{' '}
        <span className={confirmed ? 'tag good' : 'tag'}>{confirmed ? words.confirmed : words.proposed}</span>{' '}
        {unsure && <span className="tag strong">{words.unsure}</span>}
      </summary>
      {measures.length > 0 ? (
        <ul className="plain-list">
          {measures.map((measure, at) => (
            <li key={at}>
              {measures.length > 1 && <blockquote lang={document.language}>{measure.verbatim}</blockquote>}
              <MeasureFacts measure={measure} language={document.language} />
            </li>
          ))}
        </ul>
      ) : (
        <p>{words.nothing}</p>
      )}
      {confirmed && (
        <p className="quiet">
          {words.confirmedBy(confirmed.by.name)} · <Minute at={confirmed.at} />
        </p>
      )}
      {mayConfirm && <ConfirmTarget target={target} document={document} n={n} />}
    </details>
  );
}

function MeasureFacts({ measure, language }: { readonly measure: MeasureView; readonly language: string }) {
  const words = useTargetWords();
  const shownIn = useLanguage();
  const { subject, frequency, period, baseline, exclusion } = measure;
  const facts = [
    { name: words.subject, value: subject, lang: language },
    { name: words.level, value: levelOf(measure, words, shownIn), lang: undefined },
    { name: words.frequency, value: frequency && words.frequencies[frequency], lang: undefined },
    { name: words.period, value: period, lang: language },
    { name: words.baseline, value: baseline, lang: language },
    { name: words.exclusion, value: exclusion, lang: language },
  ].filter(({ value }) => value !== null);
  return (
    <>
      <dl className="facts">
        {facts.map(({ name, value, lang }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd lang={lang}>{value}</dd>
          </div>
        ))}
      </dl>
      <Doubts of={measure} />
    </>
  );
}

/** What the words leave open, for whoever confirms. */
export function Doubts({ of: { doubts } }: { readonly of: MeasureView }) {
  const words = useTargetWords();
  if (doubts.length === 0) return null;
  return (
    <ul className="doubts">
      {doubts.map((doubt) => (
        <li key={doubt}>{words.doubts[doubt]}</li>
      ))}
    </ul>
  );
}

function ConfirmTarget({ target, document, n }: Omit<TargetNoteProps, 'mayConfirm'>) {
  const words = useTargetWords();
  const [open, setOpen] = useState(false);
  const act = target.confirmed ? 'correct' : target.measures.length > 0 ? 'confirm' : 'state';
  const name = words[`${act}Of`](target.label);
  return (
    <p className="buttons">
      <button type="button" className="small" aria-label={name} onClick={() => setOpen(true)}>
        {words[act]}
      </button>
      {open && <TargetDialog {...{ target, document, n, title: name, onClose: () => setOpen(false) }} />}
    </p>
  );
}
