import type { ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { PermissionGuard } from '../../../src/access/permission.guard';
import { Route } from '../../../src/access/route';

class Routes {
  undeclared(): void {}
  @Route({ permission: 'public', summary: 'For all' })
  open(): void {}
  @Route({ permission: 'signed-in', summary: 'For the signed-in' })
  known(): void {}
  @Route({ permission: 'administrator', summary: 'For administrators' })
  kept(): void {}
  @Route({ permission: 'document.create', summary: 'Checked further by the command' })
  finer(): void {}
}

const guard = new PermissionGuard(new Reflector());
const nobody = undefined;
const somebody = { personId: 'p', administrator: false };
const administrator = { personId: 'a', administrator: true };

const answer = (route: keyof Routes, actor: object | undefined): boolean | string => {
  const context = {
    getHandler: () => Routes.prototype[route],
    switchToHttp: () => ({ getRequest: () => ({ actor }) }),
  } as unknown as ExecutionContext;
  try {
    return guard.canActivate(context);
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe('the permission guard', () => {
  it.each([
    ['undeclared', administrator, 'forbidden'],
    ['undeclared', nobody, 'forbidden'],
    ['open', nobody, true],
    ['known', nobody, 'unauthenticated'],
    ['known', somebody, true],
    ['kept', nobody, 'unauthenticated'],
    ['kept', somebody, 'forbidden'],
    ['kept', administrator, true],
    ['finer', nobody, 'unauthenticated'],
    ['finer', somebody, true],
  ] as const)('answers %s for %j with %s', (route, actor, expected) => {
    expect(answer(route, actor)).toBe(expected);
  });
});
