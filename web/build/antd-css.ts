import { extractStyle } from '@ant-design/static-style-extract';
import { ConfigProvider } from 'antd';
import { createElement } from 'react';
import type { Plugin } from 'vite';
import { theme } from '../src/ui/theme.ts';

/** The Ant Design components the workbench uses; one that is missing here shows up without style. */
const COMPONENTS = [
  'Alert',
  'Button',
  'Checkbox',
  'DatePicker',
  'Dropdown',
  'Input',
  'InputNumber',
  'Menu',
  'Modal',
  'Radio',
  'Segmented',
  'Select',
  'Skeleton',
  'Tag',
  'Tooltip',
] as const;

const NAME = 'virtual:antd.css';
const RESOLVED = `\0${NAME}`;

/**
 * Serves Ant Design's CSS for our tokens as a module that Vite bundles into a file, so that the
 * content security policy needs no `unsafe-inline` (ADR 0040).
 */
export function antdCss(): Plugin {
  return {
    name: 'banshi-antd-css',
    resolveId: (id) => (id === NAME ? RESOLVED : undefined),
    load: (id) => (id === RESOLVED ? extractedCss() : undefined),
  };
}

/** The CSS of the listed components under our tokens. */
export function extractedCss(): string {
  return extractStyle({
    includes: [...COMPONENTS],
    // While extracting, the styles have to be computed: this is the run before the run time.
    customTheme: (node) =>
      createElement(ConfigProvider, { theme: { ...theme, zeroRuntime: false } }, node),
  });
}
