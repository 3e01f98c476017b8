import type { FormEvent } from 'react';
import { TextField } from '../shell/fields';
import { Page } from '../shell/page';
import { ProblemNotice } from '../shell/problem-notice';
import { useFirstRun } from './queries';
import { useIdentityWords } from './words';

export function FirstRunPage() {
  const words = useIdentityWords();
  const { mutate, error, isPending } = useFirstRun();
  const send = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (name: string): string => String(form.get(name)).trim();
    if (isPending) return;
    mutate({
      ...{ token: text('token'), name: text('name'), email: text('email') },
      password: String(form.get('password')),
    });
  };
  return (
    <Page title={words.firstRun} narrow>
      <p>{words.firstRunIntro}</p>
      <form className="card" onSubmit={send}>
        <TextField label={words.token} hint={words.tokenHint} name="token" autoComplete="off" required />
        <TextField label={words.name} hint={words.nameHint} name="name" autoComplete="name" required />
        <TextField label={words.email} name="email" type="email" autoComplete="username" required />
        <TextField
          {...{ label: words.password, hint: words.newPasswordHint, name: 'password', type: 'password' }}
          {...{ autoComplete: 'new-password', minLength: 12, required: true }}
        />
        {error && <ProblemNotice error={error} />}
        <div className="buttons">
          <button type="submit" className="primary" aria-disabled={isPending}>
            {words.create}
          </button>
        </div>
      </form>
    </Page>
  );
}
