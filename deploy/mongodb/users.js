// Makes the database users of users.json: one for each service, for its own database alone; one for
// each kind of key, which can read and write that kind's collections, append to the uses of keys, and
// nothing else; one who can read the uses.
//
// Run with mongosh as the administrator, after the first start and whenever a password or a kind
// changes; running it again changes nothing else. Passwords come from the environment, by the names
// in users.json; who has none there is left alone.
const users = JSON.parse(require('fs').readFileSync(__dirname + '/users.json', 'utf8'));

for (const one of users) {
  const password = process.env[one.password];
  if (!password) continue;
  const own = db.getSiblingDB(one.database);
  if (one.may) {
    for (const {collection} of one.may)
      if (!own.getCollectionNames().includes(collection)) own.createCollection(collection);
    const rights = {
      privileges: one.may.map(({collection, actions}) => ({resource: {db: one.database, collection}, actions})),
      roles: [],
    };
    if (own.getRole(one.user)) own.updateRole(one.user, rights);
    else own.createRole({role: one.user, ...rights});
  }
  const rights = {pwd: password, roles: one.roles || [{role: one.user, db: one.database}]};
  if (own.getUser(one.user)) own.updateUser(one.user, rights);
  else own.createUser({user: one.user, ...rights});
  print('user ' + one.user);
}
