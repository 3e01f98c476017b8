import { TextField } from '../shell/fields';
import { Form } from '../shell/form';
import { Page } from '../shell/page';
import { useFirstRun } from './queries';
import { useIdentityWords } from './words';

export function FirstRunPage() {
  const words = useIdentityWords();
  const { mutate, error, isPending } = useFirstRun();
  const send = (form: FormData): void => {
    const text = (name: string): string => String(form.get(name)).trim();
    mutate({
      ...{ token: text('token'), name: text('name'), email: text('email') },
      password: String(form.get('password')),
    });
  };
  return (
    <Page title={words.firstRun} narrow>
      <p>{words.firstRunIntro}</p>
      <Form
        {...{ className: 'card', pending: isPending, error, onSubmit: send }}
        buttons={
          <div className="buttons">
            <button type="submit" className="primary" aria-disabled={isPending}>
              {words.create}
            </button>
          </div>
        }
      >
        <TextField label={words.token} hint={words.tokenHint} name="token" autoComplete="off" required />
        <TextField label={words.name} hint={words.nameHint} name="name" autoComplete="name" required />
        <TextField label={words.email} name="email" type="email" autoComplete="username" required />
        <TextField
          {...{ label: words.password, hint: words.newPasswordHint, name: 'password', type: 'password' }}
          {...{ autoComplete: 'new-password', minLength: 12, required: true }}
        />
      </Form>
    </Page>
  );
}
