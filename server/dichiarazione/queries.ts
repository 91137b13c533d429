export { intesiDi } from './contesto'
export { fileDiImu, telematicoDi, type FileDichiarazione, type FormatoFile } from './file'
