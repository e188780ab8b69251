import type { RouteObject } from 'react-router';
import { paths } from '../frame/paths.ts';

/** Who works in the house: substitutes, windows, the register of staff, and one's own password. */
export const identityRoutes: RouteObject[] = [
  {
    path: paths.substitutions.pattern,
    lazy: async () => {
      const { SubstitutionsPage } = await import(
        '../features/identity/substitutions/substitutions-page.tsx'
      );
      return { Component: SubstitutionsPage };
    },
  },
  {
    path: paths.windows.pattern,
    lazy: async () => {
      const { WindowsPage } = await import('../features/identity/windows/windows-page.tsx');
      return { Component: WindowsPage };
    },
  },
  {
    path: paths.staff.pattern,
    lazy: async () => {
      const { StaffPage } = await import('../features/identity/staff/staff-page.tsx');
      return { Component: StaffPage };
    },
  },
  {
    path: paths.staffMember.pattern,
    lazy: async () => {
      const { MemberPage } = await import('../features/identity/staff/member-page.tsx');
      return { Component: MemberPage };
    },
  },
  {
    path: paths.bodies.pattern,
    lazy: async () => {
      const { BodiesPage } = await import('../features/identity/bodies/bodies-page.tsx');
      return { Component: BodiesPage };
    },
  },
  {
    path: paths.ownPassword.pattern,
    lazy: async () => {
      const { OwnPasswordPage } = await import('../features/identity/own-password-page.tsx');
      return { Component: OwnPasswordPage };
    },
  },
];
