import { readSettings, SettingsError } from '../../../../src/platform/config/settings';

const bucket = { S3_BUCKET: 'papers' };
const keys = { S3_ACCESS_KEY: 'an-access-key', S3_SECRET_KEY: 'a-secret-key' };

describe('Settings of the file storage', () => {
  it('keep files in DATA_DIR unless another folder is named', () => {
    expect(readSettings({}).storage).toEqual({ kind: 'folder', folder: '.data/files' });
    expect(readSettings({ DATA_DIR: '/data' }).storage).toEqual({ kind: 'folder', folder: '/data/files' });
    expect(readSettings({ STORAGE_DIR: '/files' }).storage).toEqual({ kind: 'folder', folder: '/files' });
    // As docker compose passes what nobody set.
    expect(readSettings({ S3_BUCKET: '', S3_SECRET_KEY: '' }).storage.kind).toBe('folder');
  });

  it('keep them with an S3-compatible service where a bucket is named', () => {
    expect(readSettings({ ...bucket, ...keys, S3_ENDPOINT: 'http://s3:9000' }).storage).toEqual({
      ...{ kind: 's3', bucket: 'papers', endpoint: 'http://s3:9000', region: 'us-east-1' },
      ...{ forcePathStyle: true, credentials: { accessKey: 'an-access-key', secretKey: 'a-secret-key' } },
    });
    expect(readSettings({ ...bucket, S3_REGION: 'eu-west-1' }).storage).toMatchObject({
      ...{ endpoint: undefined, region: 'eu-west-1', forcePathStyle: false, credentials: undefined },
    });
  });

  it.each([
    ['a folder and a bucket', { ...bucket, STORAGE_DIR: '/files' }, 'STORAGE_DIR and S3_BUCKET'],
    ['a service without a bucket', { ...keys }, 'without S3_BUCKET'],
    ['half a pair of keys', { ...bucket, S3_SECRET_KEY: 'a-secret-key' }, 'both or neither'],
    ['an endpoint that is no address', { ...bucket, S3_ENDPOINT: 'a-secret-key' }, 'S3_ENDPOINT'],
  ])('are refused with %s, in a sentence without the secret', (_, env, sentence) => {
    const reading = (): unknown => readSettings(env);
    expect(reading).toThrow(SettingsError);
    expect(reading).toThrow(sentence);
    expect(reading).not.toThrow(/a-secret-key/);
  });
});
