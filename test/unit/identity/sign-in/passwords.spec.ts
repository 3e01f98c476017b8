import { decoyHash, argonCost, Passwords } from '../../../../src/identity/sign-in/passwords';

describe('passwords', () => {
  const passwords = new Passwords();

  it('match their own hash only, in either Unicode form', async () => {
    const hash = await passwords.hash('mật-khẩu-thật-dài'.normalize('NFD'));
    expect(await passwords.matches('mật-khẩu-thật-dài'.normalize('NFC'), hash)).toBe(true);
    expect(await passwords.matches('mật-khẩu-thật-dài!', hash)).toBe(false);
  });

  it('never match where there is no usable hash', async () => {
    expect(await passwords.matches('!', '!')).toBe(false);
    expect(await passwords.matches('', undefined)).toBe(false);
  });

  it('cost an unknown user what they cost a known one', async () => {
    const { memoryCost, timeCost, parallelism } = argonCost;
    const parameters = `$argon2id$v=19$m=${memoryCost},t=${timeCost},p=${parallelism}$`;
    expect(decoyHash.startsWith(parameters)).toBe(true);
    expect((await passwords.hash('anything')).startsWith(parameters)).toBe(true);
  });
});
