import type { FormEvent } from 'react';
import { documentStates } from '#workflow/facts';
import { stateNames } from '#workflow/names';
import { query } from '../api/client';
import { capitalised, useLanguage } from '../language/language';
import { Page } from '../shell/page';
import { replaceSearch, useSearch } from '../shell/router';
import { DocumentList } from './document-list';
import { useDocumentWords } from './words';

export function DocumentsPage() {
  const words = useDocumentWords();
  const language = useLanguage();
  const search = useSearch();
  const state = search.get('state') ?? '';
  const q = search.get('q') ?? '';
  const filtered = state !== '' || q !== '';
  const find = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    replaceSearch(query({ q: String(form.get('q')).trim(), state: String(form.get('state')) }));
  };
  return (
    <Page title={words.allTitle}>
      <form className="filter" role="search" onSubmit={find} key={`${state} ${q}`}>
        <div className="field">
          <label htmlFor="find-q">{words.search}</label>
          <input id="find-q" name="q" type="search" defaultValue={q} maxLength={200} />
        </div>
        <div className="field">
          <label htmlFor="find-state">{words.state}</label>
          <select id="find-state" name="state" defaultValue={state}>
            <option value="">{words.anyState}</option>
            {documentStates.map((value) => (
              <option key={value} value={value}>
                {capitalised(stateNames[language][value], language)}
              </option>
            ))}
          </select>
        </div>
        <button type="submit">{words.find}</button>
      </form>
      <DocumentList
        filter={{ state: state || undefined, q: q || undefined }}
        none={filtered ? words.noneFound : words.none}
      />
    </Page>
  );
}
