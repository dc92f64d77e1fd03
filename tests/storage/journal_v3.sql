BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0003');
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
INSERT INTO "audit" VALUES(12,'{"at":[1795000011000,0,5000011000000],"fixed":[["event",12,1795000011000,"cash_closed","p2",""]],"kind":"cash_closed","payment":"p2","rows":[["tender","p2:1","p2","cash","closed",2,12]],"seq":12,"v":1}',X'B3103EBA11EE3A10EEAAF10EADF77AB165D3AD8EAD38208F545DB781D9E3AE90');
INSERT INTO "audit" VALUES(13,'{"at":[1795000012000,0,5000012000000],"fixed":[["event",13,1795000012000,"card_opened","p2",""]],"kind":"card_opened","payment":"p2","rows":[["tender","p2:2","p2","card","auth_intent",1,13],["card","p2:2","p2","USD",3100,0,1795000012000,0,"","","","","","","",1,13]],"seq":13,"v":1}',X'CDDE703E75301138EA71B62DA1E41B21FDD36B039A36924C6B63E7AC72C41BB5');
INSERT INTO "audit" VALUES(14,'{"at":[1795000013000,0,5000013000000],"fixed":[["event",14,1795000013000,"card_prepared","p2",""]],"kind":"card_prepared","payment":"p2","rows":[["card","p2:2","p2","USD",3100,0,1795000012000,1,"000122/0046","","","","","","",2,14]],"seq":14,"v":1}',X'2FEAB1305548B80B2036D6263A312D6B74F074DDD43419875A0856133542FBA8');
INSERT INTO "audit" VALUES(15,'{"at":[1795000014000,0,5000014000000],"fixed":[["event",15,1795000014000,"card_heard","p2",""]],"kind":"card_heard","payment":"p2","rows":[["card","p2:2","p2","USD",3100,0,1795000012000,1,"000122/0046","000123/0047","A12345","Visa","4242","T-77","",3,15]],"seq":15,"v":1}',X'13FA45B78191D181F5C36E429BCB67A8C5558B1E42504C713AF601023C5DCDEF');
INSERT INTO "audit" VALUES(16,'{"at":[1795000015000,0,5000015000000],"fixed":[["event",16,1795000015000,"moved","p2",""]],"kind":"moved","payment":"p2","rows":[["payment","p2",2,"v-p2",1,"water","1:oXCzODkmMFnyjBBdKtGlfTy4PZ3iFJtgDQwrGX5QLCH3/1ZyXn4=","3b2ce3b17678196f6f409fa89356d04077a25729978b946ea6dd1fc958c4fb0e","7655","9999","USD",5000,100,5000,5,2000,0,0,0,"closing","","finished","FHC279","","","en",1795000008000,0,3,16]],"seq":16,"v":1}',X'89600EABCFFBAF16D8BD3CE5643F55E91332CD9A9439C5B4C891AD9C046063A3');
INSERT INTO "audit" VALUES(17,'{"at":[1795000016000,0,5000016000000],"fixed":[["event",17,1795000016000,"posted","p2",""],["entry",4,"p2","card:p2:2","USD",17],["leg",4,0,1100,3100,""],["leg",4,1,2100,-3100,""],["entry",5,"p2","posting","USD",17],["leg",5,0,2100,5100,""],["leg",5,1,2000,-5000,"water"],["leg",5,2,4000,-100,""]],"kind":"posted","payment":"p2","rows":[["tender","p2:2","p2","card","captured",2,17],["card","p2:2","p2","USD",3100,3100,1795000012000,1,"000122/0046","000123/0047","A12345","Visa","4242","T-77","",4,17],["payment","p2",2,"v-p2",1,"water","1:oXCzODkmMFnyjBBdKtGlfTy4PZ3iFJtgDQwrGX5QLCH3/1ZyXn4=","3b2ce3b17678196f6f409fa89356d04077a25729978b946ea6dd1fc958c4fb0e","7655","9999","USD",5000,100,5000,5,5100,0,5000,100,"posted","","finished","FHC279","","0417","es",1795000008000,1795000016000,4,17],["outbox","p2","biller","waiting",0,1795000015000,"",1,17],["outbox","p2","print","waiting",0,1795000015000,"",1,17],["outbox","p2","pdf","waiting",0,1795000015000,"",1,17]],"seq":17,"v":1}',X'3D66F99006C5E49A6FED5982CBA375C879FDF840A183E708866D0DDD799D3085');
INSERT INTO "audit" VALUES(18,'{"at":[1795000017000,0,5000017000000],"fixed":[["event",18,1795000017000,"sent","p2",""]],"kind":"sent","payment":"p2","rows":[["outbox","p2","biller","sent",1,0,"",2,18]],"seq":18,"v":1}',X'CDCEB091DD2A61882DFAF7B1F8EE292E9818C8F4795D5B5D21F5B12A9BE91A9B');
INSERT INTO "audit" VALUES(19,'{"at":[1795000018000,0,5000018000000],"fixed":[["event",19,1795000018000,"confirmed","p2",""]],"kind":"confirmed","payment":"p2","rows":[["outbox","p2","biller","confirmed",1,0,"1:leYK9ZO9BM8P1jDxfV60BT90LCEuqRxzKJ6jijJ972tzkIOEtoHj",3,19],["payment","p2",2,"v-p2",1,"water","1:oXCzODkmMFnyjBBdKtGlfTy4PZ3iFJtgDQwrGX5QLCH3/1ZyXn4=","3b2ce3b17678196f6f409fa89356d04077a25729978b946ea6dd1fc958c4fb0e","7655","9999","USD",5000,100,5000,5,5100,0,5000,100,"posted","paid","finished","FHC279","A-77","0417","es",1795000008000,1795000016000,5,19]],"seq":19,"v":1}',X'062E5C69591F678FF227ABFDD139BD2F4D670DBA76F8CEB6992F663E986387C9');
INSERT INTO "audit" VALUES(20,'{"at":[1795000019000,0,5000019000000],"fixed":[["event",20,1795000019000,"card_contradiction","p2","1:+evazAyx4pxljNoUC1HjJbbtOrgOhUCXKWL1UxUrdaj/iJpCzZK48HsELYM+/6Jbyg+LPaQ="]],"kind":"card_contradiction","payment":"p2","rows":[],"seq":20,"v":1}',X'68F21E3BE47BDB2EE1E9FAEBA5D5D6FE806377AC9070C53DC0129A37C78B97B0');
INSERT INTO "audit" VALUES(21,'{"at":[1795000020000,0,5000020000000],"fixed":[["event",21,1795000020000,"resolved_noted",null,""]],"kind":"resolved_noted","payment":null,"rows":[["resolution","abandoned:p1","noted",null,null,"USD",0,0,"ana","","1:joGXPgvs17A4mNGQKVBfHP29BD0kFKqoycEN8EjA3Hc=","",1795000020000,1,21]],"seq":21,"v":1}',X'1C48BC16149A5EA7AA2FFCB9FF7901AD90811E99D558FB1C34407D8D203933D5');
INSERT INTO "audit" VALUES(22,'{"at":[1795000021000,0,5000021000000],"fixed":[["event",22,1795000021000,"payment_opened","p3","1:impj7CTt5qRrTLJCMxALk7i+3j01kNKdvZNUzd19lJd2ag=="]],"kind":"payment_opened","payment":"p3","rows":[["counter","payment",3,4,22],["payment","p3",3,"v-p3",1,"water","1:SiPVliIXvq3bxJbL2GIZe+qLcV2SgaB9EuZtaQBrX16n8PLI9G0=","3b2ce3b17678196f6f409fa89356d04077a25729978b946ea6dd1fc958c4fb0e","7655","9999","USD",5000,100,5000,5,0,0,0,0,"open","","","KCFQ8Q","","","en",1795000021000,0,1,22],["tender","p3:1","p3","cash","active",1,22]],"seq":22,"v":1}',X'6C870860B812A384BB2BECDD644F5B5CE09E9F1A1670D4A2745E7F1550D65C20');
INSERT INTO "audit" VALUES(23,'{"at":[1795000022000,0,5000022000000],"fixed":[["event",23,1795000022000,"note_intent","p3",""]],"kind":"note_intent","payment":"p3","rows":[["note","p3:1",1,"p3",5,2000,"USD","intent","box-1","","",1,23]],"seq":23,"v":1}',X'FB57B4FEF3B238750365B995388C943F2F91A0813868AC7120442E0DF48AE442');
INSERT INTO "audit" VALUES(24,'{"at":[1795000023000,0,5000023000000],"fixed":[["event",24,1795000023000,"note_stacked","p3",""],["entry",6,"p3","note:1","USD",24],["leg",6,0,1000,2000,"box-1"],["leg",6,1,2100,-2000,""]],"kind":"note_stacked","payment":"p3","rows":[["note","p3:1",1,"p3",5,2000,"USD","stacked","box-1","dev/1/p3/1","no answer",2,24],["payment","p3",3,"v-p3",1,"water","1:SiPVliIXvq3bxJbL2GIZe+qLcV2SgaB9EuZtaQBrX16n8PLI9G0=","3b2ce3b17678196f6f409fa89356d04077a25729978b946ea6dd1fc958c4fb0e","7655","9999","USD",5000,100,5000,5,2000,0,0,0,"open","","","KCFQ8Q","","","en",1795000021000,0,2,24]],"seq":24,"v":1}',X'6B7250062969363A2A34E9563163339E5CF1A8876EA911097D570BA5F13A8168');
INSERT INTO "audit" VALUES(25,'{"at":[1795000024000,0,5000024000000],"fixed":[["event",25,1795000024000,"note_intent","p3",""]],"kind":"note_intent","payment":"p3","rows":[["note","p3:1",2,"p3",5,2000,"USD","intent","box-1","","",1,25]],"seq":25,"v":1}',X'2D43E4E1DB87790253775C3060EA8717F015F94CE25A4535D00C9C29063C57D2');
INSERT INTO "audit" VALUES(26,'{"at":[1795000025000,0,5000025000000],"fixed":[["event",26,1795000025000,"payment_opened","p4","1:rpe6lNDtqC+PbQVYzV+NanZ7o1IJXnhK9l4QRGhUH6Pi8Q=="]],"kind":"payment_opened","payment":"p4","rows":[["counter","payment",4,5,26],["payment","p4",4,"v-p4",1,"water","1:TviqOJInZlgeJ6HABrYfaGcYOxuUdqrz9lU65rPN98yrFeQGXv0=","3b2ce3b17678196f6f409fa89356d04077a25729978b946ea6dd1fc958c4fb0e","7655","9999","USD",5000,100,5000,5,0,0,0,0,"open","","","KXNWGY","","","en",1795000025000,0,1,26],["tender","p4:1","p4","cash","active",1,26]],"seq":26,"v":1}',X'B7429C6375C8E73E88BB5998B255388F7894F8802D08012D5C018374A88B8D13');
INSERT INTO "audit" VALUES(27,'{"at":[1795000026000,0,5000026000000],"fixed":[["event",27,1795000026000,"note_intent","p4",""]],"kind":"note_intent","payment":"p4","rows":[["note","p4:1",1,"p4",5,2000,"USD","intent","box-1","","",1,27]],"seq":27,"v":1}',X'99547F3D786EDAD049CE3E46E916D9D1E0DEE0A576ED444C0BA527740FF84A08');
INSERT INTO "audit" VALUES(28,'{"at":[1795000027000,0,5000027000000],"fixed":[["event",28,1795000027000,"note_stacked","p4",""],["entry",7,"p4","note:1","USD",28],["leg",7,0,1000,2000,"box-1"],["leg",7,1,2100,-2000,""]],"kind":"note_stacked","payment":"p4","rows":[["note","p4:1",1,"p4",5,2000,"USD","stacked","box-1","dev/1/p4/1","no answer",2,28],["payment","p4",4,"v-p4",1,"water","1:TviqOJInZlgeJ6HABrYfaGcYOxuUdqrz9lU65rPN98yrFeQGXv0=","3b2ce3b17678196f6f409fa89356d04077a25729978b946ea6dd1fc958c4fb0e","7655","9999","USD",5000,100,5000,5,2000,0,0,0,"open","","","KXNWGY","","","en",1795000025000,0,2,28]],"seq":28,"v":1}',X'8ABA2EF3BDD92F2A127665890AF47593120A08DBBC9D06F1C32D86F1C78D7D64');
INSERT INTO "audit" VALUES(29,'{"at":[1795000028000,0,5000028000000],"fixed":[["event",29,1795000028000,"cash_closed","p4",""]],"kind":"cash_closed","payment":"p4","rows":[["tender","p4:1","p4","cash","closed",2,29]],"seq":29,"v":1}',X'5256A95EDDCF4EB2E365DFAEB6F969B30393DB2B73DD185B777E58182110F122');
INSERT INTO "audit" VALUES(30,'{"at":[1795000029000,0,5000029000000],"fixed":[["event",30,1795000029000,"card_opened","p4",""]],"kind":"card_opened","payment":"p4","rows":[["tender","p4:2","p4","card","auth_intent",1,30],["card","p4:2","p4","USD",3100,0,1795000029000,0,"","","","","","","",1,30]],"seq":30,"v":1}',X'C7295EC834903D303CC496C2A5E89956D21F509F2C5AD67D8054151BA48CAE10');
INSERT INTO "audit" VALUES(31,'{"at":[1795000030000,0,5000030000000],"fixed":[["event",31,1795000030000,"card_prepared","p4",""]],"kind":"card_prepared","payment":"p4","rows":[["card","p4:2","p4","USD",3100,0,1795000029000,1,"000122/0046","","","","","","",2,31]],"seq":31,"v":1}',X'968886D3E4D7B10C72617FB755639A95D9E9E811871BBC2974951372EF587599');
INSERT INTO "audit" VALUES(32,'{"at":[1795000031000,0,5000031000000],"fixed":[["event",32,1795000031000,"moved","p4",""]],"kind":"moved","payment":"p4","rows":[["payment","p4",4,"v-p4",1,"water","1:TviqOJInZlgeJ6HABrYfaGcYOxuUdqrz9lU65rPN98yrFeQGXv0=","3b2ce3b17678196f6f409fa89356d04077a25729978b946ea6dd1fc958c4fb0e","7655","9999","USD",5000,100,5000,5,2000,0,0,0,"closing","","finished","KXNWGY","","","en",1795000025000,0,3,32]],"seq":32,"v":1}',X'AFDB2B15567090C5BE0988922FD5A697B55A375B1DE0657E85DD159F75EC7C31');
CREATE TABLE box (
    id TEXT NOT NULL,
    opened_ms INTEGER NOT NULL,
    rev INTEGER NOT NULL,
    audit INTEGER NOT NULL,
    PRIMARY KEY (id)
)
 STRICT;
INSERT INTO "box" VALUES('box-6b0d549b',1795000000000,1,1);
CREATE TABLE card (
    tender_id TEXT NOT NULL,
    payment_id TEXT NOT NULL,
    currency TEXT NOT NULL,
    amount INTEGER NOT NULL,
    captured INTEGER NOT NULL,
    since_ms INTEGER NOT NULL,
    attempt INTEGER NOT NULL,
    mark TEXT NOT NULL,
    reference TEXT NOT NULL,
    auth TEXT NOT NULL,
    brand TEXT NOT NULL,
    last4 TEXT NOT NULL,
    terminal TEXT NOT NULL,
    reason TEXT NOT NULL,
    rev INTEGER NOT NULL,
    audit INTEGER NOT NULL,
    PRIMARY KEY (tender_id),
    CHECK (amount > 0 AND captured IN (0, amount)),
    CHECK (length(last4) <= 4),
    FOREIGN KEY(tender_id) REFERENCES tender (id),
    FOREIGN KEY(payment_id) REFERENCES payment (id)
)
 STRICT;
INSERT INTO "card" VALUES('p2:2','p2','USD',3100,3100,1795000012000,1,'000122/0046','000123/0047','A12345','Visa','4242','T-77','',4,17);
INSERT INTO "card" VALUES('p4:2','p4','USD',3100,0,1795000029000,1,'000122/0046','','','','','','',2,31);
CREATE TABLE counter (
    name TEXT NOT NULL,
    value INTEGER NOT NULL,
    rev INTEGER NOT NULL,
    audit INTEGER NOT NULL,
    PRIMARY KEY (name)
)
 STRICT;
INSERT INTO "counter" VALUES('boot',0,1,1);
INSERT INTO "counter" VALUES('payment',4,5,26);
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
INSERT INTO "entry" VALUES(4,'p2','card:p2:2','USD',17);
INSERT INTO "entry" VALUES(5,'p2','posting','USD',17);
INSERT INTO "entry" VALUES(6,'p3','note:1','USD',24);
INSERT INTO "entry" VALUES(7,'p4','note:1','USD',28);
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
INSERT INTO "event" VALUES(12,1795000011000,'cash_closed','p2','');
INSERT INTO "event" VALUES(13,1795000012000,'card_opened','p2','');
INSERT INTO "event" VALUES(14,1795000013000,'card_prepared','p2','');
INSERT INTO "event" VALUES(15,1795000014000,'card_heard','p2','');
INSERT INTO "event" VALUES(16,1795000015000,'moved','p2','');
INSERT INTO "event" VALUES(17,1795000016000,'posted','p2','');
INSERT INTO "event" VALUES(18,1795000017000,'sent','p2','');
INSERT INTO "event" VALUES(19,1795000018000,'confirmed','p2','');
INSERT INTO "event" VALUES(20,1795000019000,'card_contradiction','p2','1:+evazAyx4pxljNoUC1HjJbbtOrgOhUCXKWL1UxUrdaj/iJpCzZK48HsELYM+/6Jbyg+LPaQ=');
INSERT INTO "event" VALUES(21,1795000020000,'resolved_noted',NULL,'');
INSERT INTO "event" VALUES(22,1795000021000,'payment_opened','p3','1:impj7CTt5qRrTLJCMxALk7i+3j01kNKdvZNUzd19lJd2ag==');
INSERT INTO "event" VALUES(23,1795000022000,'note_intent','p3','');
INSERT INTO "event" VALUES(24,1795000023000,'note_stacked','p3','');
INSERT INTO "event" VALUES(25,1795000024000,'note_intent','p3','');
INSERT INTO "event" VALUES(26,1795000025000,'payment_opened','p4','1:rpe6lNDtqC+PbQVYzV+NanZ7o1IJXnhK9l4QRGhUH6Pi8Q==');
INSERT INTO "event" VALUES(27,1795000026000,'note_intent','p4','');
INSERT INTO "event" VALUES(28,1795000027000,'note_stacked','p4','');
INSERT INTO "event" VALUES(29,1795000028000,'cash_closed','p4','');
INSERT INTO "event" VALUES(30,1795000029000,'card_opened','p4','');
INSERT INTO "event" VALUES(31,1795000030000,'card_prepared','p4','');
INSERT INTO "event" VALUES(32,1795000031000,'moved','p4','');
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
INSERT INTO "leg" VALUES(4,0,1100,3100,'');
INSERT INTO "leg" VALUES(4,1,2100,-3100,'');
INSERT INTO "leg" VALUES(5,0,2100,5100,'');
INSERT INTO "leg" VALUES(5,1,2000,-5000,'water');
INSERT INTO "leg" VALUES(5,2,4000,-100,'');
INSERT INTO "leg" VALUES(6,0,1000,2000,'box-1');
INSERT INTO "leg" VALUES(6,1,2100,-2000,'');
INSERT INTO "leg" VALUES(7,0,1000,2000,'box-1');
INSERT INTO "leg" VALUES(7,1,2100,-2000,'');
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
INSERT INTO "note" VALUES('p3:1',1,'p3',5,2000,'USD','stacked','box-1','dev/1/p3/1','no answer',2,24);
INSERT INTO "note" VALUES('p3:1',2,'p3',5,2000,'USD','intent','box-1','','',1,25);
INSERT INTO "note" VALUES('p4:1',1,'p4',5,2000,'USD','stacked','box-1','dev/1/p4/1','no answer',2,28);
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
INSERT INTO "outbox" VALUES('p2','biller','confirmed',1,0,'1:leYK9ZO9BM8P1jDxfV60BT90LCEuqRxzKJ6jijJ972tzkIOEtoHj',3,19);
INSERT INTO "outbox" VALUES('p2','print','waiting',0,1795000015000,'',1,17);
INSERT INTO "outbox" VALUES('p2','pdf','waiting',0,1795000015000,'',1,17);
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
INSERT INTO "payment" VALUES('p2',2,'v-p2',1,'water','1:oXCzODkmMFnyjBBdKtGlfTy4PZ3iFJtgDQwrGX5QLCH3/1ZyXn4=','3b2ce3b17678196f6f409fa89356d04077a25729978b946ea6dd1fc958c4fb0e','7655','9999','USD',5000,100,5000,5,5100,0,5000,100,'posted','paid','finished','FHC279','A-77','0417','es',1795000008000,1795000016000,5,19);
INSERT INTO "payment" VALUES('p3',3,'v-p3',1,'water','1:SiPVliIXvq3bxJbL2GIZe+qLcV2SgaB9EuZtaQBrX16n8PLI9G0=','3b2ce3b17678196f6f409fa89356d04077a25729978b946ea6dd1fc958c4fb0e','7655','9999','USD',5000,100,5000,5,2000,0,0,0,'open','','','KCFQ8Q','','','en',1795000021000,0,2,24);
INSERT INTO "payment" VALUES('p4',4,'v-p4',1,'water','1:TviqOJInZlgeJ6HABrYfaGcYOxuUdqrz9lU65rPN98yrFeQGXv0=','3b2ce3b17678196f6f409fa89356d04077a25729978b946ea6dd1fc958c4fb0e','7655','9999','USD',5000,100,5000,5,2000,0,0,0,'closing','','finished','KXNWGY','','','en',1795000025000,0,3,32);
CREATE TABLE resolution (
    item TEXT NOT NULL,
    action TEXT NOT NULL,
    payment_id TEXT,
    supplement_id TEXT,
    currency TEXT NOT NULL,
    moved_out INTEGER NOT NULL,
    moved_in INTEGER NOT NULL,
    person TEXT NOT NULL,
    second TEXT NOT NULL,
    reason TEXT NOT NULL,
    evidence TEXT NOT NULL,
    at_ms INTEGER NOT NULL,
    rev INTEGER NOT NULL,
    audit INTEGER NOT NULL,
    PRIMARY KEY (item),
    CHECK (moved_out >= 0 AND moved_in >= 0),
    FOREIGN KEY(payment_id) REFERENCES payment (id),
    FOREIGN KEY(supplement_id) REFERENCES payment (id)
)
 STRICT;
INSERT INTO "resolution" VALUES('abandoned:p1','noted',NULL,NULL,'USD',0,0,'ana','','1:joGXPgvs17A4mNGQKVBfHP29BD0kFKqoycEN8EjA3Hc=','',1795000020000,1,21);
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
INSERT INTO "tender" VALUES('p2:1','p2','cash','closed',2,12);
INSERT INTO "tender" VALUES('p2:2','p2','card','captured',2,17);
INSERT INTO "tender" VALUES('p3:1','p3','cash','active',1,22);
INSERT INTO "tender" VALUES('p4:1','p4','cash','closed',2,29);
INSERT INTO "tender" VALUES('p4:2','p4','card','auth_intent',1,30);
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
CREATE INDEX card_by_payment ON card (payment_id);
CREATE INDEX tender_unsettled ON tender (payment_id)
WHERE state = 'auth_intent' OR state = 'authorised' OR state = 'capture_intent'
OR state = 'void_intent'
;
CREATE INDEX resolution_by_payment ON resolution (payment_id);
CREATE INDEX resolution_by_supplement ON resolution (supplement_id);
CREATE INDEX payment_kept ON payment (seq) WHERE state = 'credited' AND held > 0;
CREATE INDEX payment_unattended ON payment (seq)
WHERE close_reason = 'abandoned' OR close_reason = 'restart';
CREATE INDEX event_late ON event (payment_id, audit) WHERE kind = 'late_evidence'
;
CREATE TRIGGER resolution_no_update BEFORE UPDATE ON resolution BEGIN SELECT RAISE(ABORT, 'resolution is append-only'); END;
CREATE TRIGGER resolution_no_delete BEFORE DELETE ON resolution BEGIN SELECT RAISE(ABORT, 'resolution is append-only'); END;
COMMIT;
