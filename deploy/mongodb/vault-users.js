// The vault's database users: one for each kind of key, which can read and write that kind's
// collection, append to the uses, and nothing else; one who can read the uses.
//
// Run with mongosh as the administrator, after the first start and whenever a password or a kind
// changes; running it again changes nothing else. Passwords come from the environment:
// VAULT_PASSWORD_PERSONAL, VAULT_PASSWORD_REQUEST_PLAN, …; a kind without one is left alone.
const vault = db.getSiblingDB(process.env.QUNZHI_VAULT_DATABASE || 'qunzhi-vault');
const kinds = ['personal', 'sealed', 'log', 'request-plan', 'request-registration', 'request-review', 'request-award', 'kept-registration'];
const existing = vault.getCollectionNames();

function setUp(name, privileges) {
  const password = process.env['VAULT_PASSWORD_' + name.toUpperCase().replaceAll('-', '_')];
  if (!password) return;
  const role = 'vault-' + name;
  if (vault.getRole(role)) vault.updateRole(role, {privileges, roles: []});
  else vault.createRole({role, privileges, roles: []});
  const rights = {pwd: password, roles: [{role, db: vault.getName()}]};
  if (vault.getUser(role)) vault.updateUser(role, rights);
  else vault.createUser({user: role, ...rights});
  print('user ' + role);
}

function on(collection, actions) {
  if (!existing.includes(collection)) {
    vault.createCollection(collection);
    existing.push(collection);
  }
  return {resource: {db: vault.getName(), collection}, actions};
}

const change = ['find', 'insert', 'update', 'remove', 'createIndex'];
for (const kind of kinds)
  setUp(kind, [on(kind, change), on(kind + '-state', change), on('uses', ['insert'])]);
setUp('uses', [on('uses', ['find', 'insert'])]);
