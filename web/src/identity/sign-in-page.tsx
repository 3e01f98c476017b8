import { TextField } from '../shell/fields';
import { Form } from '../shell/form';
import { Page } from '../shell/page';
import { useSignIn, type Credentials } from './queries';
import { useIdentityWords } from './words';

export function SignInPage() {
  const words = useIdentityWords();
  const { mutate, error, isPending } = useSignIn();
  return (
    <Page title={words.signIn} narrow>
      <Form
        {...{ className: 'card', pending: isPending, error }}
        onSubmit={(form) => mutate(credentialsIn(form))}
        buttons={
          <div className="buttons">
            <button type="submit" className="primary" aria-disabled={isPending}>
              {words.signIn}
            </button>
          </div>
        }
      >
        <TextField label={words.email} name="email" type="email" autoComplete="username" required />
        <TextField
          label={words.password}
          name="password"
          type="password"
          autoComplete="current-password"
          required
        />
      </Form>
    </Page>
  );
}

export const credentialsIn = (form: FormData): Credentials => ({
  email: String(form.get('email')).trim(),
  password: String(form.get('password')),
});
