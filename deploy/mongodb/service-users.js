// A database user for each service, for its own database alone. Run as vault-users.js is; passwords
// come from the environment: PLAN_PASSWORD, REGISTRATION_PASSWORD, …
for (const context of ['plan', 'registration', 'review', 'award', 'audit']) {
  const password = process.env[context.toUpperCase() + '_PASSWORD'];
  if (!password) continue;
  const own = db.getSiblingDB('qunzhi-' + context);
  const rights = {pwd: password, roles: [{role: 'readWrite', db: own.getName()}]};
  if (own.getUser(context)) own.updateUser(context, rights);
  else own.createUser({user: context, ...rights});
  print('user ' + context);
}
