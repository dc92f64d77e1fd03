BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0001');
CREATE TABLE audit (
    seq INTEGER NOT NULL,
    body TEXT NOT NULL,
    hash BLOB NOT NULL,
    PRIMARY KEY (seq)
)
 STRICT;
INSERT INTO "audit" VALUES(1,'{"at":[1795000000000,0,0],"fixed":[["event",1,1795000000000,"genesis",null,""],["meta","journal_id","6b0d549b6f03675a1600a35a099950d8"],["meta","kiosk_id","K-1"]],"kind":"genesis","payment":null,"rows":[["counter","boot",0,1,1],["counter","payment",0,1,1],["box","box-6b0d549b",1795000000000,1,1]],"seq":1,"v":1}',X'5B01AD5FAA330C4834FBEEC5D0C605B3B6E4D8D0E9B6072B881D6DC16CEC38BC');
INSERT INTO "audit" VALUES(2,'{"at":[1795000001000,0,5000001000000],"fixed":[["event",2,1795000001000,"payment_opened","p1","1:DyHdtmytSiaNEW7OdPRKftN5qv5IhrO3XwDKrXZ+D7G5kg=="]],"kind":"payment_opened","payment":"p1","rows":[["counter","payment",1,2,2],["payment","p1",1,"v-p1",1,"water","1:Fzj32T2cFyQR4guP+cdRtayNWVu5PzZOjOFqq/DmEYSGXfAiub4=","3b2ce3b17678196f6f409fa89356d04077a25729978b946ea6dd1fc958c4fb0e","7655","9999","USD",5000,100,5000,5,0,0,0,0,"open","","","VNZEBK","","","en",1795000001000,0,1,2],["tender","p1:1","p1","cash","active",1,2]],"seq":2,"v":1}',X'B729A753AC745387FAA125D0AAA6EE6EF3C292EDFB22EDFFBBC4D3AD020729C2');
INSERT INTO "audit" VALUES(3,'{"at":[1795000002000,0,5000002000000],"fixed":[["event",3,1795000002000,"note_intent","p1",""]],"kind":"note_intent","payment":"p1","rows":[["note","p1:1",1,"p1",5,2000,"USD","intent","box-1","","",1,3]],"seq":3,"v":1}',X'627A724A5EBE2688043C5C61FC148300A3F148EABBD5C37E3CB8898B52E90ADA');
INSERT INTO "audit" VALUES(4,'{"at":[1795000003000,0,5000003000000],"fixed":[["event",4,1795000003000,"note_stacked","p1",""],["entry",1,"p1","note:1","USD",4],["leg",1,0,1000,2000,"box-1"],["leg",1,1,2100,-2000,""]],"kind":"note_stacked","payment":"p1","rows":[["note","p1:1",1,"p1",5,2000,"USD","stacked","box-1","dev/1/p1/1","no answer",2,4],["payment","p1",1,"v-p1",1,"water","1:Fzj32T2cFyQR4guP+cdRtayNWVu5PzZOjOFqq/DmEYSGXfAiub4=","3b2ce3b17678196f6f409fa89356d04077a25729978b946ea6dd1fc958c4fb0e","7655","9999","USD",5000,100,5000,5,2000,0,0,0,"open","","","VNZEBK","","","en",1795000001000,0,2,4]],"seq":4,"v":1}',X'1A18909B6EE94100BC4226E33230CC095B8B1AADE03AD3D7E0616834791D7C89');
INSERT INTO "audit" VALUES(5,'{"at":[1795000004000,0,5000004000000],"fixed":[["event",5,1795000004000,"moved","p1",""]],"kind":"moved","payment":"p1","rows":[["payment","p1",1,"v-p1",1,"water","1:Fzj32T2cFyQR4guP+cdRtayNWVu5PzZOjOFqq/DmEYSGXfAiub4=","3b2ce3b17678196f6f409fa89356d04077a25729978b946ea6dd1fc958c4fb0e","7655","9999","USD",5000,100,5000,5,2000,0,0,0,"closing","","finished","VNZEBK","","","en",1795000001000,0,3,5]],"seq":5,"v":1}',X'3DBEC3CD2332C3F097D8C4D81A6F4B0C51C893B6E85CFAB805CD582468359A1A');
INSERT INTO "audit" VALUES(6,'{"at":[1795000005000,0,5000005000000],"fixed":[["event",6,1795000005000,"posted","p1",""],["entry",2,"p1","posting","USD",6],["leg",2,0,2100,2000,""],["leg",2,1,2000,-1900,"water"],["leg",2,2,4000,-100,""]],"kind":"posted","payment":"p1","rows":[["tender","p1:1","p1","cash","closed",2,6],["payment","p1",1,"v-p1",1,"water","1:Fzj32T2cFyQR4guP+cdRtayNWVu5PzZOjOFqq/DmEYSGXfAiub4=","3b2ce3b17678196f6f409fa89356d04077a25729978b946ea6dd1fc958c4fb0e","7655","9999","USD",5000,100,5000,5,2000,0,1900,100,"posted","","finished","VNZEBK","","0417","es",1795000001000,1795000005000,4,6],["outbox","p1","biller","waiting",0,1795000004000,"",1,6],["outbox","p1","print","waiting",0,1795000004000,"",1,6],["outbox","p1","pdf","waiting",0,1795000004000,"",1,6]],"seq":6,"v":1}',X'D5C6C864060D46B382B5C48D4B9DA29B03B3CD26B9E00CC1B81BE7C0557EF218');
INSERT INTO "audit" VALUES(7,'{"at":[1795000006000,0,5000006000000],"fixed":[["event",7,1795000006000,"sent","p1",""]],"kind":"sent","payment":"p1","rows":[["outbox","p1","biller","sent",1,0,"",2,7]],"seq":7,"v":1}',X'C9424171F70B3A7202981A0C356DC05F206B2A40382116C1D7ABF80E9CBFF3DD');
INSERT INTO "audit" VALUES(8,'{"at":[1795000007000,0,5000007000000],"fixed":[["event",8,1795000007000,"confirmed","p1",""]],"kind":"confirmed","payment":"p1","rows":[["outbox","p1","biller","confirmed",1,0,"1:H7F8I5DBks/TrJSv4EXuPuVGTYEdAUMyoP3ALvFYRrIHV00xZzub",3,8],["payment","p1",1,"v-p1",1,"water","1:Fzj32T2cFyQR4guP+cdRtayNWVu5PzZOjOFqq/DmEYSGXfAiub4=","3b2ce3b17678196f6f409fa89356d04077a25729978b946ea6dd1fc958c4fb0e","7655","9999","USD",5000,100,5000,5,2000,0,1900,100,"posted","paid","finished","VNZEBK","A-77","0417","es",1795000001000,1795000005000,5,8]],"seq":8,"v":1}',X'8F9CDCA43C1AF400CE19EC1C58FB0D4F22B523962A41008E04A785AA941C3AD4');
INSERT INTO "audit" VALUES(9,'{"at":[1795000008000,0,5000008000000],"fixed":[["event",9,1795000008000,"payment_opened","p2","1:8p0NqZU/SPGgn3a1wtWUCKE79Pg1v4mL4+N7IYmBx3Qakg=="]],"kind":"payment_opened","payment":"p2","rows":[["counter","payment",2,3,9],["payment","p2",2,"v-p2",1,"water","1:oXCzODkmMFnyjBBdKtGlfTy4PZ3iFJtgDQwrGX5QLCH3/1ZyXn4=","3b2ce3b17678196f6f409fa89356d04077a25729978b946ea6dd1fc958c4fb0e","7655","9999","USD",5000,100,5000,5,0,0,0,0,"open","","","FHC279","","","en",1795000008000,0,1,9],["tender","p2:1","p2","cash","active",1,9]],"seq":9,"v":1}',X'ADE41332235FA82F374A8F3D505A7F7B9B3215BE30F93B50A5D9973E917A3977');
INSERT INTO "audit" VALUES(10,'{"at":[1795000009000,0,5000009000000],"fixed":[["event",10,1795000009000,"note_intent","p2",""]],"kind":"note_intent","payment":"p2","rows":[["note","p2:1",1,"p2",5,2000,"USD","intent","box-1","","",1,10]],"seq":10,"v":1}',X'8195CF31CB1B254ABBF815CD3CCA27BAD6D5175904BE4ABC469D012C7458C717');
INSERT INTO "audit" VALUES(11,'{"at":[1795000010000,0,5000010000000],"fixed":[["event",11,1795000010000,"note_stacked","p2",""],["entry",3,"p2","note:1","USD",11],["leg",3,0,1000,2000,"box-1"],["leg",3,1,2100,-2000,""]],"kind":"note_stacked","payment":"p2","rows":[["note","p2:1",1,"p2",5,2000,"USD","stacked","box-1","dev/1/p2/1","no answer",2,11],["payment","p2",2,"v-p2",1,"water","1:oXCzODkmMFnyjBBdKtGlfTy4PZ3iFJtgDQwrGX5QLCH3/1ZyXn4=","3b2ce3b17678196f6f409fa89356d04077a25729978b946ea6dd1fc958c4fb0e","7655","9999","USD",5000,100,5000,5,2000,0,0,0,"open","","","FHC279","","","en",1795000008000,0,2,11]],"seq":11,"v":1}',X'EAD06662EC1E7736ADBFE2B2A5A4AEE437153C3BC129B8E37AAE1133A4A93827');
CREATE TABLE box (
    id TEXT NOT NULL,
    opened_ms INTEGER NOT NULL,
    rev INTEGER NOT NULL,
    audit INTEGER NOT NULL,
    PRIMARY KEY (id)
)
 STRICT;
INSERT INTO "box" VALUES('box-6b0d549b',1795000000000,1,1);
CREATE TABLE counter (
    name TEXT NOT NULL,
    value INTEGER NOT NULL,
    rev INTEGER NOT NULL,
    audit INTEGER NOT NULL,
    PRIMARY KEY (name)
)
 STRICT;
INSERT INTO "counter" VALUES('boot',0,1,1);
INSERT INTO "counter" VALUES('payment',2,3,9);
CREATE TABLE entry (
    id INTEGER NOT NULL,
    payment_id TEXT NOT NULL,
    step TEXT NOT NULL,
    currency TEXT NOT NULL,
    audit INTEGER NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (payment_id, step)
)
 STRICT;
INSERT INTO "entry" VALUES(1,'p1','note:1','USD',4);
INSERT INTO "entry" VALUES(2,'p1','posting','USD',6);
INSERT INTO "entry" VALUES(3,'p2','note:1','USD',11);
CREATE TABLE event (
    audit INTEGER NOT NULL,
    at_ms INTEGER NOT NULL,
    kind TEXT NOT NULL,
    payment_id TEXT,
    detail TEXT NOT NULL,
    PRIMARY KEY (audit)
)
 STRICT;
INSERT INTO "event" VALUES(1,1795000000000,'genesis',NULL,'');
INSERT INTO "event" VALUES(2,1795000001000,'payment_opened','p1','1:DyHdtmytSiaNEW7OdPRKftN5qv5IhrO3XwDKrXZ+D7G5kg==');
INSERT INTO "event" VALUES(3,1795000002000,'note_intent','p1','');
INSERT INTO "event" VALUES(4,1795000003000,'note_stacked','p1','');
INSERT INTO "event" VALUES(5,1795000004000,'moved','p1','');
INSERT INTO "event" VALUES(6,1795000005000,'posted','p1','');
INSERT INTO "event" VALUES(7,1795000006000,'sent','p1','');
INSERT INTO "event" VALUES(8,1795000007000,'confirmed','p1','');
INSERT INTO "event" VALUES(9,1795000008000,'payment_opened','p2','1:8p0NqZU/SPGgn3a1wtWUCKE79Pg1v4mL4+N7IYmBx3Qakg==');
INSERT INTO "event" VALUES(10,1795000009000,'note_intent','p2','');
INSERT INTO "event" VALUES(11,1795000010000,'note_stacked','p2','');
CREATE TABLE leg (
    entry_id INTEGER NOT NULL,
    n INTEGER NOT NULL,
    account INTEGER NOT NULL,
    minor INTEGER NOT NULL,
    detail TEXT NOT NULL,
    PRIMARY KEY (entry_id, n),
    FOREIGN KEY(entry_id) REFERENCES entry (id)
)
 WITHOUT ROWID,
 STRICT;
INSERT INTO "leg" VALUES(1,0,1000,2000,'box-1');
INSERT INTO "leg" VALUES(1,1,2100,-2000,'');
INSERT INTO "leg" VALUES(2,0,2100,2000,'');
INSERT INTO "leg" VALUES(2,1,2000,-1900,'water');
INSERT INTO "leg" VALUES(2,2,4000,-100,'');
INSERT INTO "leg" VALUES(3,0,1000,2000,'box-1');
INSERT INTO "leg" VALUES(3,1,2100,-2000,'');
CREATE TABLE meta (
    name TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (name)
)
 STRICT;
INSERT INTO "meta" VALUES('journal_id','6b0d549b6f03675a1600a35a099950d8');
INSERT INTO "meta" VALUES('kiosk_id','K-1');
CREATE TABLE note (
    tender_id TEXT NOT NULL,
    n INTEGER NOT NULL,
    payment_id TEXT,
    device_index INTEGER NOT NULL,
    value INTEGER,
    currency TEXT NOT NULL,
    state TEXT NOT NULL,
    box TEXT NOT NULL,
    evidence TEXT NOT NULL,
    reason TEXT NOT NULL,
    rev INTEGER NOT NULL,
    audit INTEGER NOT NULL,
    PRIMARY KEY (tender_id, n),
    FOREIGN KEY(payment_id) REFERENCES payment (id)
)
 STRICT;
INSERT INTO "note" VALUES('p1:1',1,'p1',5,2000,'USD','stacked','box-1','dev/1/p1/1','no answer',2,4);
INSERT INTO "note" VALUES('p2:1',1,'p2',5,2000,'USD','stacked','box-1','dev/1/p2/1','no answer',2,11);
CREATE TABLE outbox (
    payment_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    state TEXT NOT NULL,
    attempts INTEGER NOT NULL,
    next_at_ms INTEGER NOT NULL,
    answer TEXT NOT NULL,
    rev INTEGER NOT NULL,
    audit INTEGER NOT NULL,
    PRIMARY KEY (payment_id, kind),
    FOREIGN KEY(payment_id) REFERENCES payment (id)
)
 STRICT;
INSERT INTO "outbox" VALUES('p1','biller','confirmed',1,0,'1:H7F8I5DBks/TrJSv4EXuPuVGTYEdAUMyoP3ALvFYRrIHV00xZzub',3,8);
INSERT INTO "outbox" VALUES('p1','print','waiting',0,1795000004000,'',1,6);
INSERT INTO "outbox" VALUES('p1','pdf','waiting',0,1795000004000,'',1,6);
CREATE TABLE payment (
    id TEXT NOT NULL,
    seq INTEGER NOT NULL,
    visit_id TEXT NOT NULL,
    line INTEGER NOT NULL,
    biller_id TEXT NOT NULL,
    number TEXT NOT NULL,
    number_index TEXT NOT NULL,
    last4 TEXT NOT NULL,
    former_last4 TEXT NOT NULL,
    currency TEXT NOT NULL,
    amount INTEGER NOT NULL,
    fee INTEGER NOT NULL,
    amount_due INTEGER NOT NULL,
    as_of_ms INTEGER NOT NULL,
    held INTEGER NOT NULL,
    in_doubt INTEGER NOT NULL,
    posted_amount INTEGER NOT NULL,
    posted_fee INTEGER NOT NULL,
    state TEXT NOT NULL,
    outcome TEXT NOT NULL,
    close_reason TEXT NOT NULL,
    confirmation TEXT NOT NULL,
    approval_ref TEXT NOT NULL,
    recovery_code TEXT NOT NULL,
    language TEXT NOT NULL,
    opened_ms INTEGER NOT NULL,
    closed_ms INTEGER NOT NULL,
    rev INTEGER NOT NULL,
    audit INTEGER NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (seq),
    UNIQUE (visit_id, line),
    UNIQUE (confirmation),
    CHECK (held >= 0 AND in_doubt >= 0)
)
 STRICT;
INSERT INTO "payment" VALUES('p1',1,'v-p1',1,'water','1:Fzj32T2cFyQR4guP+cdRtayNWVu5PzZOjOFqq/DmEYSGXfAiub4=','3b2ce3b17678196f6f409fa89356d04077a25729978b946ea6dd1fc958c4fb0e','7655','9999','USD',5000,100,5000,5,2000,0,1900,100,'posted','paid','finished','VNZEBK','A-77','0417','es',1795000001000,1795000005000,5,8);
INSERT INTO "payment" VALUES('p2',2,'v-p2',1,'water','1:oXCzODkmMFnyjBBdKtGlfTy4PZ3iFJtgDQwrGX5QLCH3/1ZyXn4=','3b2ce3b17678196f6f409fa89356d04077a25729978b946ea6dd1fc958c4fb0e','7655','9999','USD',5000,100,5000,5,2000,0,0,0,'open','','','FHC279','','','en',1795000008000,0,2,11);
CREATE TABLE tender (
    id TEXT NOT NULL,
    payment_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    state TEXT NOT NULL,
    rev INTEGER NOT NULL,
    audit INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(payment_id) REFERENCES payment (id)
)
 STRICT;
INSERT INTO "tender" VALUES('p1:1','p1','cash','closed',2,6);
INSERT INTO "tender" VALUES('p2:1','p2','cash','active',1,9);
CREATE INDEX payment_by_amount ON payment (amount, opened_ms);
CREATE INDEX payment_by_date ON payment (opened_ms, amount);
CREATE INDEX payment_by_number ON payment (number_index);
CREATE INDEX payment_unfinished ON payment (seq)
WHERE state = 'open' OR state = 'closing' OR outcome = '';
CREATE INDEX note_by_payment ON note (payment_id);
CREATE INDEX note_by_state ON note (state, audit);
CREATE UNIQUE INDEX note_evidence ON note (evidence) WHERE evidence != '';
CREATE INDEX outbox_due ON outbox (state, next_at_ms);
CREATE INDEX tender_by_payment ON tender (payment_id)
;
CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END;
CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END;
CREATE TRIGGER entry_no_update BEFORE UPDATE ON entry BEGIN SELECT RAISE(ABORT, 'entry is append-only'); END;
CREATE TRIGGER entry_no_delete BEFORE DELETE ON entry BEGIN SELECT RAISE(ABORT, 'entry is append-only'); END;
CREATE TRIGGER event_no_update BEFORE UPDATE ON event BEGIN SELECT RAISE(ABORT, 'event is append-only'); END;
CREATE TRIGGER event_no_delete BEFORE DELETE ON event BEGIN SELECT RAISE(ABORT, 'event is append-only'); END;
CREATE TRIGGER leg_no_update BEFORE UPDATE ON leg BEGIN SELECT RAISE(ABORT, 'leg is append-only'); END;
CREATE TRIGGER leg_no_delete BEFORE DELETE ON leg BEGIN SELECT RAISE(ABORT, 'leg is append-only'); END;
CREATE TRIGGER meta_no_update BEFORE UPDATE ON meta BEGIN SELECT RAISE(ABORT, 'meta is append-only'); END;
CREATE TRIGGER meta_no_delete BEFORE DELETE ON meta BEGIN SELECT RAISE(ABORT, 'meta is append-only'); END;
COMMIT;
