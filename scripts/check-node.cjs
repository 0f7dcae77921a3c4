// Loaded before anything else and by any Node, however old: nothing newer than ECMAScript 5 in here.
'use strict';

var minimum = { major: 20, minor: 19 };
var parts = process.versions.node.split('.');
var major = Number(parts[0]);
var minor = Number(parts[1]);

if (major < minimum.major || (major === minimum.major && minor < minimum.minor)) {
  console.error(
    'Lời Giải needs Node.js ' +
      minimum.major +
      '.' +
      minimum.minor +
      ' or newer and this is ' +
      process.versions.node +
      ': install a newer one from https://nodejs.org and run the command again.',
  );
  process.exit(1);
}
