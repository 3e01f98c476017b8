import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { dropStalled } from '../../../src/app/drop-stalled';

describe('A request whose body comes', () => {
  let received: number;
  let socket: Socket;
  beforeEach(() => {
    jest.useFakeTimers();
    received = 100;
    socket = new Socket();
    Object.defineProperty(socket, 'bytesRead', { get: () => received });
  });
  afterEach(() => {
    socket.destroy();
    jest.useRealTimers();
  });

  const request = (headers: Record<string, string> = { 'content-length': '1000' }): IncomingMessage => {
    const coming = new IncomingMessage(socket);
    coming.headers = headers;
    dropStalled(coming, 1000);
    return coming;
  };

  it('slowly is waited for as long as it comes, and dropped when it stops', () => {
    const slow = request({ 'transfer-encoding': 'chunked' });
    for (let second = 0; second < 60; second += 1) {
      received += 1;
      jest.advanceTimersByTime(1000);
    }
    expect(slow.destroyed).toBe(false);
    jest.advanceTimersByTime(1000);
    expect(slow.destroyed).toBe(true);
  });

  it('wholly is left alone, however long the answer takes', () => {
    const whole = request();
    whole.complete = true;
    jest.advanceTimersByTime(60_000);
    expect(whole.destroyed).toBe(false);
    expect(jest.getTimerCount()).toBe(0);
  });

  it('never, because it has none, is not looked at', () => {
    request({});
    expect(jest.getTimerCount()).toBe(0);
  });
});
