import type { FormEvent } from 'react';
import { query } from '../api/client';
import { Page } from '../shell/page';
import { replaceSearch, useSearch } from '../shell/router';
import { FoundList } from './found-list';
import { useSearchWords } from './words';

export function SearchPage() {
  const words = useSearchWords();
  const q = useSearch().get('q') ?? '';
  const find = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    replaceSearch(query({ q: String(new FormData(event.currentTarget).get('q')).trim() }));
  };
  return (
    <Page title={words.title}>
      <form className="filter" role="search" onSubmit={find} key={q}>
        <div className="field">
          <label htmlFor="search-q">{words.label}</label>
          <input
            id="search-q"
            name="q"
            type="search"
            defaultValue={q}
            maxLength={300}
            aria-describedby="search-hint"
          />
        </div>
        <button type="submit">{words.find}</button>
      </form>
      <p className="quiet" id="search-hint">
        {words.hint}
      </p>
      {q !== '' && <FoundList q={q} />}
    </Page>
  );
}
