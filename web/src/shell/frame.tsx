import { type ReactNode } from 'react';
import type { Me } from '../api/types';
import { SignOut } from '../identity/sign-out';
import { LanguageSwitch } from '../language/language-switch';
import mark from './mark.svg';
import { Link, usePath } from './router';
import { useShellWords } from './words';

interface FrameProps {
  readonly demo: boolean;
  readonly me: Me | null;
  readonly children: ReactNode;
}

/** What stands around every page. */
export function Frame({ demo, me, children }: FrameProps) {
  const words = useShellWords();
  return (
    <>
      <a className="skip" href="#main">
        {words.skip}
      </a>
      <header className="top">
        {demo && <p className="demo">{words.demo}</p>}
        <div className="bar">
          <Link to="/" className="brand">
            <img src={mark} alt="" width={28} height={28} />
            Resolute
          </Link>
          {me && <Sections />}
          <div className="tools">
            <LanguageSwitch />
            {me && (
              <>
                <span className="name reader">
                  <span className="unseen">{words.signedInAs} </span>
                  {me.person.name}
                </span>
                <SignOut />
              </>
            )}
          </div>
        </div>
      </header>
      {children}
    </>
  );
}

function Sections() {
  const words = useShellWords();
  const path = usePath();
  const sections = [
    { to: '/', label: words.home },
    { to: '/documents', label: words.documents },
    { to: '/search', label: words.search },
  ];
  return (
    <nav aria-label={words.sections} className="sections">
      {sections.map(({ to, label }) => (
        <Link key={to} to={to} aria-current={path === to ? 'page' : undefined}>
          {label}
        </Link>
      ))}
    </nav>
  );
}
