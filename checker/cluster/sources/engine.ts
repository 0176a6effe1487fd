/** What an engine knows of itself and of what it runs. */
import type { Engine } from '../../engine/index.ts';
import type { Source } from './source.ts';

/** Every engine's own, in a folder: its version and state, and what there is of containers, images and networks. */
export function engineSources(folder: string, { calls }: Engine, label?: string): Source[] {
  const filters = label === undefined ? {} : { label: [label] };
  return [
    { file: `${folder}/version.json`, read: () => calls.version() },
    { file: `${folder}/info.json`, read: () => calls.info() },
    {
      file: `${folder}/containers.json`,
      read: async () => {
        const listed = await calls.listContainers({ all: true, filters });
        return Promise.all(listed.map(({ Id }) => calls.getContainer(Id).inspect()));
      },
    },
    { file: `${folder}/images.json`, read: () => calls.listImages() },
    {
      file: `${folder}/networks.json`,
      read: async () => {
        const listed = await calls.listNetworks({ filters });
        return Promise.all(listed.map(({ Id }) => calls.getNetwork(Id).inspect()));
      },
    },
  ];
}
