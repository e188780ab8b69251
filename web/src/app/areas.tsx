import {
  AlertOutlined,
  BarChartOutlined,
  BookOutlined,
  CarryOutOutlined,
  ContainerOutlined,
  EyeOutlined,
  FileAddOutlined,
  FileProtectOutlined,
  FolderOpenOutlined,
  FormOutlined,
  HourglassOutlined,
  ImportOutlined,
  InboxOutlined,
  MessageOutlined,
  NotificationOutlined,
  ReadOutlined,
  SafetyCertificateOutlined,
  ShopOutlined,
  SwapOutlined,
  TeamOutlined,
} from '@ant-design/icons';
import type { Session } from '@banshi/contract/identity';
import type { ReactNode } from 'react';
import { paths } from '../frame/paths.ts';

/** One entry of the rail. */
interface Area {
  readonly area: Session['areas'][number];
  readonly to: string;
  readonly icon: ReactNode;
}

/** The areas of the workbench in the order of the rail; which of them a person sees, the server says. */
export const AREAS: readonly Area[] = [
  { area: 'inbox', to: paths.inbox.to(), icon: <InboxOutlined /> },
  { area: 'leaderDay', to: paths.leaderDay.to(), icon: <CarryOutOutlined /> },
  { area: 'counter', to: paths.counter.to(), icon: <FileAddOutlined /> },
  { area: 'queue', to: paths.queue.to(), icon: <NotificationOutlined /> },
  { area: 'licences', to: paths.licences.to(), icon: <SafetyCertificateOutlined /> },
  { area: 'sealUses', to: paths.sealUses.to(), icon: <FileProtectOutlined /> },
  { area: 'papers', to: paths.papers.to(), icon: <FolderOpenOutlined /> },
  { area: 'tolerances', to: paths.tolerances.to(), icon: <HourglassOutlined /> },
  { area: 'supervision', to: paths.supervision.to(), icon: <AlertOutlined /> },
  { area: 'catalogue', to: paths.catalogue.to(), icon: <BookOutlined /> },
  { area: 'statistics', to: paths.statistics.to(), icon: <BarChartOutlined /> },
  { area: 'hall', to: paths.hall.to(), icon: <EyeOutlined /> },
  { area: 'contributions', to: paths.contributions.to(), icon: <FormOutlined /> },
  { area: 'bulletin', to: paths.bulletin.to(), icon: <ReadOutlined /> },
  { area: 'received', to: paths.received.to(), icon: <ContainerOutlined /> },
  { area: 'imports', to: paths.imports.to(), icon: <ImportOutlined /> },
  { area: 'substitutions', to: paths.substitutions.to(), icon: <SwapOutlined /> },
  { area: 'windows', to: paths.windows.to(), icon: <ShopOutlined /> },
  { area: 'staff', to: paths.staff.to(), icon: <TeamOutlined /> },
  { area: 'notices', to: paths.notices.to(), icon: <MessageOutlined /> },
];
