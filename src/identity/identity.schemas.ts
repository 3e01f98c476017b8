import { z } from 'zod';
import { instant, line, pageSchema, uuid } from '../platform/http/schemas';

const shortestPassword = 12;
const longestPassword = 1000;

export const email = z.email().max(254);
/** Length is what counts; rules about signs make passwords worse. */
export const newPassword = z.string().min(shortestPassword).max(longestPassword);
const anyPassword = z.string().min(1).max(longestPassword);

export const credentials = z.object({ email: line(254), password: anyPassword }).meta({ id: 'Credentials' });
export const signedIn = z.object({ personId: uuid, expiresAt: instant }).meta({ id: 'SignedIn' });
export const passwordChange = z
  .object({ current: anyPassword, new: newPassword })
  .meta({ id: 'PasswordChange' });

export const newToken = z.object({ name: line(100), expiresAt: instant.optional() }).meta({ id: 'NewToken' });
export const token = z
  .object({
    id: uuid,
    name: z.string(),
    createdAt: instant,
    expiresAt: instant,
    revokedAt: instant.nullable(),
  })
  .meta({ id: 'Token' });
export const issuedToken = token
  .extend({
    secret: z
      .string()
      .nullable()
      .meta({ description: 'Shown this once; null when the request is repeated.' }),
  })
  .meta({ id: 'IssuedToken' });
export const tokenPage = pageSchema(token).meta({ id: 'TokenPage' });

export const setUpState = z.object({ needed: z.boolean(), demo: z.boolean() }).meta({ id: 'SetUpState' });
export const setUp = z
  .object({ token: z.string().min(1).max(200), name: line(), email, password: newPassword })
  .meta({ id: 'SetUp' });
export const firstAdministrator = z.object({ personId: uuid }).meta({ id: 'FirstAdministrator' });

export const reasonGiven = z.object({ reason: line(2000) }).meta({ id: 'ReasonGiven' });
export const passwordReset = z
  .object({
    personId: uuid,
    token: z.string().nullable().meta({ description: 'Shown this once; null when the request is repeated.' }),
  })
  .meta({ id: 'PasswordReset' });
export const resetUse = z
  .object({ token: z.string().min(1).max(200), password: newPassword })
  .meta({ id: 'PasswordResetUse' });
