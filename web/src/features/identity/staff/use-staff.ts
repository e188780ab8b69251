import type { QueryOf } from '@banshi/contract/endpoint';
import { ROLES, type RoleId } from '@banshi/contract/roles';
import { getStaffMember, listStaff, type StaffMember } from '@banshi/contract/staff';
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { call } from '../../../api/call.ts';

const PAGE_ROWS = 50;
const REGISTER_KEY = ['staff'] as const;
const memberKey = (staffId: string) => ['staff-member', staffId] as const;

const STATES = ['working', 'ended', 'locked'] as const;
type StaffState = (typeof STATES)[number];

/** By what the register is narrowed, as it stands in the address. */
export interface StaffFilter {
  readonly words: string;
  readonly body: string;
  readonly role: RoleId | '';
  readonly state: StaffState | '';
}

/** The filter of the address, and the way to another. */
export function useStaffFilter() {
  const [search, setSearch] = useSearchParams();
  const role = search.get('role') ?? '';
  const filter: StaffFilter = {
    words: search.get('words') ?? '',
    body: /^[1-9]\d{0,8}$/.test(search.get('body') ?? '') ? (search.get('body') ?? '') : '',
    role: role in ROLES ? (role as RoleId) : '',
    state: STATES.find((one) => one === search.get('state')) ?? '',
  };
  const narrow = (part: Partial<StaffFilter>) => {
    const given = Object.entries({ ...filter, ...part }).filter(([, value]) => value !== '');
    setSearch(Object.fromEntries(given), { replace: true });
  };
  return [filter, narrow] as const;
}

/** The register, page by page. */
export function useStaff({ words, body, role, state }: StaffFilter) {
  const narrowed: Partial<QueryOf<typeof listStaff>> = {
    ...(words === '' ? {} : { words }),
    ...(body === '' ? {} : { organisationId: Number(body) }),
    ...(role === '' ? {} : { role }),
    ...(state === '' ? {} : { state }),
  };
  return useInfiniteQuery({
    queryKey: [...REGISTER_KEY, narrowed],
    queryFn: ({ pageParam, signal }) =>
      call(listStaff, { query: { ...narrowed, after: pageParam, limit: PAGE_ROWS }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    staleTime: 0,
  });
}

/** One of the staff. */
export function useMember(staffId: string) {
  return useQuery({
    queryKey: memberKey(staffId),
    queryFn: ({ signal }) => call(getStaffMember, { params: { staffId }, signal }),
    staleTime: 0,
  });
}

/** Acts on the register; what the server answers of a person is what his page shows from then on. */
export function useStaffAct<Input, Reply>(
  act: (input: Input) => Promise<Reply>,
  memberIn: (reply: Reply) => StaffMember,
) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: (reply) => {
      const member = memberIn(reply);
      client.setQueryData(memberKey(member.staffId), member);
      return client.invalidateQueries({ queryKey: REGISTER_KEY });
    },
  });
}
