import { watchStart } from './bench/startup/watch'
console.log(watchStart.toString().slice(0, 3000))
