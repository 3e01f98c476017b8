import { useShellWords } from '../shell/words';
import { chooseLanguage, languages, useLanguage } from './language';

// Each in its own language, so that whoever needs it can read it.
const ownNames = { vi: 'Tiếng Việt', en: 'English' } as const;

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
          onClick={() => chooseLanguage(language)}
        >
          {ownNames[language]}
        </button>
      ))}
    </div>
  );
}
