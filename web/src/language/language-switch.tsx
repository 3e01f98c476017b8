import { flushSync } from 'react-dom';
import { useShellWords } from '../shell/words';
import { chooseLanguage, languages, useLanguage } from './language';

// Each in its own language, so that whoever needs it can read it.
const ownNames = { vi: 'Tiếng Việt', en: 'English' } as const;

const other = (button: HTMLElement): HTMLElement | undefined =>
  [...(button.parentElement?.querySelectorAll('button') ?? [])].find((one) => one !== button);

export function LanguageSwitch() {
  const words = useShellWords();
  const current = useLanguage();
  return (
    <div className="languages" role="group" aria-label={words.language}>
      {languages.map((language) => (
        <button
          key={language}
          type="button"
          lang={language}
          aria-pressed={language === current}
          onClick={({ currentTarget }) => {
            flushSync(() => chooseLanguage(language));
            // Where there is little room it goes; the other one is there in its place.
            if (currentTarget.offsetParent === null) other(currentTarget)?.focus();
          }}
        >
          {ownNames[language]}
        </button>
      ))}
    </div>
  );
}
