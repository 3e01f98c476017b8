import { useQueryClient } from '@tanstack/react-query';
import type { Me } from '../api/types';
import { FormDialog } from '../shell/dialog';
import { TextField } from '../shell/fields';
import { forget, meKey, useSignInAgain } from './queries';
import { credentialsIn } from './sign-in-page';
import { useIdentityWords } from './words';

/** Over the page on which the session ended: nothing that was being written there is lost. */
export function SignInAgain({ reader }: { readonly reader: Me }) {
  const words = useIdentityWords();
  const client = useQueryClient();
  const { mutate, isPending, error } = useSignInAgain(reader);
  const leave = (): void => {
    forget(client);
    client.setQueryData(meKey, null);
  };
  return (
    <FormDialog
      {...{ title: words.again, submit: words.signIn, pending: isPending, error, onClose: leave }}
      onSubmit={(form) => mutate(credentialsIn(form))}
    >
      <p>{words.againAbout}</p>
      <TextField
        {...{ label: words.email, name: 'email', type: 'email', autoComplete: 'username', required: true }}
        defaultValue={reader.email}
      />
      <TextField
        {...{ label: words.password, name: 'password', type: 'password', required: true, autoFocus: true }}
        autoComplete="current-password"
      />
    </FormDialog>
  );
}
