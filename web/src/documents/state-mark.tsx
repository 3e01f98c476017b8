import { stateNames } from '#workflow/names';
import type { DocumentState } from '#workflow/facts';
import { capitalised, useLanguage } from '../language/language';

export function StateMark({ state }: { readonly state: DocumentState }) {
  const language = useLanguage();
  return (
    <span className={`state phase-${state.split('.', 1)[0]}`}>
      {capitalised(stateNames[language][state], language)}
    </span>
  );
}
