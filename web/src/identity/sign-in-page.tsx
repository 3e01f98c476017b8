import type { FormEvent } from 'react';
import { TextField } from '../shell/fields';
import { Page } from '../shell/page';
import { ProblemNotice } from '../shell/problem-notice';
import { useSignIn } from './queries';
import { useIdentityWords } from './words';

export function SignInPage() {
  const words = useIdentityWords();
  const { mutate, error, isPending } = useSignIn();
  const send = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    if (!isPending)
      mutate({ email: String(form.get('email')).trim(), password: String(form.get('password')) });
  };
  return (
    <Page title={words.signIn} narrow>
      <form className="card" onSubmit={send}>
        <TextField label={words.email} name="email" type="email" autoComplete="username" required />
        <TextField
          label={words.password}
          name="password"
          type="password"
          autoComplete="current-password"
          required
        />
        {error && <ProblemNotice error={error} />}
        <div className="buttons">
          <button type="submit" className="primary" aria-disabled={isPending}>
            {words.signIn}
          </button>
        </div>
      </form>
    </Page>
  );
}
