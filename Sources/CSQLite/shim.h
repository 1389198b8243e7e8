#ifndef NACHTWACHT_CSQLITE_H
#define NACHTWACHT_CSQLITE_H
#include <sqlite3.h>

/// `SQLITE_TRANSIENT` is a cast macro that Swift does not import.
static inline sqlite3_destructor_type csqlite_transient(void) { return SQLITE_TRANSIENT; }

/// `sqlite3_db_config` is variadic. Closing a connection then never checkpoints by itself.
static inline int csqlite_no_checkpoint_on_close(sqlite3 *db) {
    return sqlite3_db_config(db, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, (int *)0);
}

/// `sqlite3_db_config` is variadic. SQL can then no longer damage the file through its schema.
static inline int csqlite_defensive(sqlite3 *db) {
    return sqlite3_db_config(db, SQLITE_DBCONFIG_DEFENSIVE, 1, (int *)0);
}

#endif
