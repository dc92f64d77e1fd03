<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en_US">
<context>
    <name>language</name>
    <message id="language.name">
        <source>English</source>
        <translation>Français</translation>
    </message>
</context>
<context>
    <name>header</name>
    <message id="header.step">
        <source>Step {step} of {steps}</source>
        <translation>Étape {step} sur {steps}</translation>
    </message>
</context>
<context>
    <name>footer</name>
    <message id="footer.back">
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message id="footer.help">
        <source>Help</source>
        <translation>Aide</translation>
    </message>
    <message id="footer.attendant">
        <source>Call attendant</source>
        <translation>Appeler un employé</translation>
    </message>
    <message id="footer.cancel">
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message id="footer.off">
        <source>Not available here</source>
        <translation>Pas disponible ici</translation>
    </message>
    <message id="footer.off_question">
        <source>First answer the question on the screen</source>
        <translation>Répondez d’abord à la question affichée</translation>
    </message>
    <message id="footer.off_here">
        <source>This is what you see now</source>
        <translation>C’est ce que vous voyez maintenant</translation>
    </message>
</context>
<context>
    <name>off</name>
    <message id="off.because">
        <source>Off: {reason}</source>
        <translation>Indisponible : {reason}</translation>
    </message>
</context>
<context>
    <name>banner</name>
    <message id="banner.check">
        <source>Please check</source>
        <translation>À vérifier</translation>
    </message>
    <message id="banner.not_now">
        <source>Not possible now</source>
        <translation>Impossible pour le moment</translation>
    </message>
    <message id="banner.returned">
        <source>Note returned</source>
        <translation>Billet rendu</translation>
    </message>
    <message id="banner.stopped">
        <source>Cash has stopped</source>
        <translation>Les espèces sont arrêtées</translation>
    </message>
    <message id="banner.note">
        <source>Please note</source>
        <translation>À noter</translation>
    </message>
    <message id="banner.not_charged">
        <source>Not charged</source>
        <translation>Rien n’est débité</translation>
    </message>
    <message id="banner.not_yet">
        <source>Not charged yet</source>
        <translation>Rien n’est encore débité</translation>
    </message>
    <message id="banner.pending">
        <source>Pending</source>
        <translation>En attente</translation>
    </message>
</context>
<context>
    <name>key</name>
    <message id="key.clear">
        <source>Clear</source>
        <translation>Vider</translation>
    </message>
    <message id="key.erase">
        <source>Erase</source>
        <translation>Effacer</translation>
    </message>
</context>
<context>
    <name>condition</name>
    <message id="condition.ready">
        <source>working</source>
        <translation>en marche</translation>
    </message>
    <message id="condition.near_end">
        <source>working, paper is low</source>
        <translation>en marche, il reste peu de papier</translation>
    </message>
    <message id="condition.starting">
        <source>starting</source>
        <translation>démarrage en cours</translation>
    </message>
    <message id="condition.slow">
        <source>slow, but working</source>
        <translation>en marche, mais lent</translation>
    </message>
    <message id="condition.offline">
        <source>not connected</source>
        <translation>pas de connexion</translation>
    </message>
    <message id="condition.jammed">
        <source>something is stuck</source>
        <translation>quelque chose est coincé</translation>
    </message>
    <message id="condition.full">
        <source>the cash box is full</source>
        <translation>la caisse est pleine</translation>
    </message>
    <message id="condition.box_removed">
        <source>the cash box is out</source>
        <translation>la caisse est retirée</translation>
    </message>
    <message id="condition.transport_open">
        <source>the machine is open</source>
        <translation>la machine est ouverte</translation>
    </message>
    <message id="condition.paper_out">
        <source>no paper</source>
        <translation>plus de papier</translation>
    </message>
    <message id="condition.cover_open">
        <source>the cover is open</source>
        <translation>le couvercle est ouvert</translation>
    </message>
    <message id="condition.cutter">
        <source>the paper cutter is stuck</source>
        <translation>le coupe-papier est coincé</translation>
    </message>
    <message id="condition.failure">
        <source>not working</source>
        <translation>en panne</translation>
    </message>
    <message id="condition.busy">
        <source>busy just now</source>
        <translation>occupé en ce moment</translation>
    </message>
    <message id="condition.end_of_day">
        <source>closing its day</source>
        <translation>clôture de la journée</translation>
    </message>
    <message id="condition.journal">
        <source>payments cannot be recorded</source>
        <translation>les paiements ne peuvent pas être enregistrés</translation>
    </message>
</context>
<context>
    <name>card_off</name>
    <message id="card_off.absent">
        <source>not available at this machine</source>
        <translation>il n’y en a pas sur cette machine</translation>
    </message>
    <message id="card_off.open">
        <source>an earlier card payment is being checked</source>
        <translation>un autre paiement est en vérification</translation>
    </message>
    <message id="card_off.full">
        <source>its memory is full</source>
        <translation>sa mémoire est pleine</translation>
    </message>
    <message id="card_off.doubt">
        <source>a note is being checked</source>
        <translation>un billet est en vérification</translation>
    </message>
</context>
<context>
    <name>cash_off</name>
    <message id="cash_off.refused">
        <source>this account takes no cash</source>
        <translation>ce compte n’accepte pas les espèces</translation>
    </message>
</context>
<context>
    <name>date</name>
    <message id="date.today">
        <source>{date}, today</source>
        <translation>{date}, aujourd’hui</translation>
    </message>
    <message id="date.tomorrow">
        <source>{date}, tomorrow</source>
        <translation>{date}, demain</translation>
    </message>
    <message id="date.in_days" numerus="yes">
        <source>{date}, in {days} days</source>
        <translation>
            <numerusform>{date}, dans {days} jour</numerusform>
            <numerusform>{date}, dans {days} jours</numerusform>
        </translation>
    </message>
    <message id="date.late" numerus="yes">
        <source>{date}, {days} days late</source>
        <translation>
            <numerusform>{date}, {days} jour de retard</numerusform>
            <numerusform>{date}, {days} jours de retard</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>home</name>
    <message id="home.title">
        <source>Pay your bill here</source>
        <translation>Payez votre facture ici</translation>
    </message>
    <message id="home.lead">
        <source>Five short steps. You leave with a receipt.</source>
        <translation>Cinq étapes courtes. Vous repartez avec un reçu.</translation>
    </message>
    <message id="home.pay">
        <source>Pay your bill</source>
        <translation>Payer ma facture</translation>
    </message>
    <message id="home.pay_line">
        <source>Scan it or type its number.</source>
        <translation>Scannez-la ou tapez son numéro.</translation>
    </message>
    <message id="home.owe">
        <source>See what I owe</source>
        <translation>Voir ce que je dois</translation>
    </message>
    <message id="home.owe_line">
        <source>Look without paying.</source>
        <translation>Consulter sans payer.</translation>
    </message>
    <message id="home.check">
        <source>Check a payment</source>
        <translation>Vérifier un paiement</translation>
    </message>
    <message id="check.title">
        <source>Check a payment</source>
        <translation>Vérifier un paiement</translation>
    </message>
    <message id="check.lead">
        <source>The number is on your slip. It looks like {example}.</source>
        <translation>Le numéro est sur votre reçu. Il ressemble à {example}.</translation>
    </message>
    <message id="check.empty">
        <source>From your slip</source>
        <translation>Sur votre reçu</translation>
    </message>
    <message id="check.enter">
        <source>Check it</source>
        <translation>Vérifier</translation>
    </message>
    <message id="check.short">
        <source>This number does not look complete. Compare it with your slip.</source>
        <translation>Ce numéro ne semble pas complet. Comparez-le avec votre reçu.</translation>
    </message>
    <message id="check.not_found">
        <source>We do not know this number. Compare it with your slip, or call an attendant.</source>
        <translation>Ce numéro est inconnu ici. Comparez-le au reçu ou appelez un employé.</translation>
    </message>
    <message id="check.brief_short">
        <source>This number is not complete.</source>
        <translation>Ce numéro n’est pas complet.</translation>
    </message>
    <message id="check.brief_not_found">
        <source>We do not know this number.</source>
        <translation>Ce numéro est inconnu.</translation>
    </message>
    <message id="check.brief_locked">
        <source>Too many tries. Please wait.</source>
        <translation>Trop d’essais. Patientez.</translation>
    </message>
    <message id="check.locked">
        <source>That is too many tries for now. Wait some minutes, or call an attendant.</source>
        <translation>Trop d’essais pour l’instant. Attendez quelques minutes ou appelez un employé.</translation>
    </message>
    <message id="home.scan">
        <source>Have your bill in hand? Scan it now.</source>
        <translation>Votre facture en main? Scannez-la.</translation>
    </message>
    <message id="home.ready_title">
        <source>Have this ready</source>
        <translation>À préparer</translation>
    </message>
    <message id="home.ready_bill">
        <source>Your bill, or its number</source>
        <translation>Votre facture ou son numéro</translation>
    </message>
    <message id="home.ready_cash">
        <source>Notes of {notes}</source>
        <translation>Billets de {notes}</translation>
    </message>
    <message id="home.ready_card">
        <source>Or your card</source>
        <translation>Ou votre carte</translation>
    </message>
    <message id="home.cash_off">
        <source>Cash is off: {reason}. You can pay by card.</source>
        <translation>Pas de paiement en espèces : {reason}. Vous pouvez payer par carte.</translation>
    </message>
    <message id="home.card_off">
        <source>Cards are off: {reason}. You can pay in cash.</source>
        <translation>Pas de paiement par carte : {reason}. Vous pouvez payer en espèces.</translation>
    </message>
    <message id="home.both_off">
        <source>Cash is off: {cash}. Cards are off: {card}.</source>
        <translation>Pas de paiement en espèces : {cash}. Pas de paiement par carte : {card}.</translation>
    </message>
    <message id="home.only_cash_off">
        <source>Cash is off: {reason}</source>
        <translation>Pas de paiement en espèces : {reason}</translation>
    </message>
    <message id="home.printer_off">
        <source>No printed receipt: {reason}</source>
        <translation>Pas de reçu imprimé : {reason}</translation>
    </message>
    <message id="home.no_change">
        <source>No change is given</source>
        <translation>La machine ne rend pas la monnaie</translation>
    </message>
    <message id="home.billers">
        <source>Bills we take</source>
        <translation>Factures acceptées</translation>
    </message>
</context>
<context>
    <name>fee</name>
    <message id="fee.none">
        <source>No fee</source>
        <translation>Sans frais</translation>
    </message>
    <message id="fee.cash">
        <source>Fee for cash: {fee}</source>
        <translation>Frais en espèces : {fee}</translation>
    </message>
    <message id="fee.cash_up_to">
        <source>Fee for cash: up to {fee}</source>
        <translation>Frais en espèces : jusqu’à {fee}</translation>
    </message>
    <message id="fee.no_cash">
        <source>No fee for cash</source>
        <translation>Sans frais en espèces</translation>
    </message>
    <message id="fee.card">
        <source>Fee for cards: {fee}</source>
        <translation>Frais par carte : {fee}</translation>
    </message>
    <message id="fee.card_up_to">
        <source>Fee for cards: up to {fee}</source>
        <translation>Frais par carte : jusqu’à {fee}</translation>
    </message>
    <message id="fee.no_card">
        <source>No fee for cards</source>
        <translation>Sans frais par carte</translation>
    </message>
</context>
<context>
    <name>help</name>
    <message id="help.title">
        <source>Help</source>
        <translation>Aide</translation>
    </message>
    <message id="help.here">
        <source>About this screen</source>
        <translation>À propos de cet écran</translation>
    </message>
    <message id="help.more">
        <source>More topics</source>
        <translation>Autres sujets</translation>
    </message>
    <message id="help.others">
        <source>Other questions</source>
        <translation>Autres questions</translation>
    </message>
    <message id="help.close">
        <source>Close help</source>
        <translation>Fermer l’aide</translation>
    </message>
    <message id="help.at_home">
        <source>Touch what you want to do. Do you have your bill? Then just scan it.</source>
        <translation>Touchez ce que vous voulez faire. Vous avez votre facture? Alors scannez-la.</translation>
    </message>
    <message id="help.at_find_bill">
        <source>Hold the code on your bill at the scanner. Or type the number that is on it.</source>
        <translation>Présentez le code de votre facture au lecteur. Ou tapez le numéro qui y figure.</translation>
    </message>
    <message id="help.at_looking_up">
        <source>We are asking for your bill. This takes some seconds. You can wait or go back.</source>
        <translation>Nous demandons votre facture. Cela prend quelques secondes. Vous pouvez attendre ou revenir.</translation>
    </message>
    <message id="help.at_confirm_account">
        <source>Look if this bill is yours. We hide some letters to keep it private.</source>
        <translation>Regardez si cette facture est la vôtre. Nous cachons des lettres pour protéger vos données.</translation>
    </message>
    <message id="help.at_confirm_moved">
        <source>You have a new number. Your payment goes to the same account.</source>
        <translation>Vous avez un nouveau numéro. Votre paiement va au même compte.</translation>
    </message>
    <message id="help.at_cart">
        <source>These are the bills you want to pay. Add one, or change one.</source>
        <translation>Voici les factures que vous voulez payer. Ajoutez-en une ou changez-en une.</translation>
    </message>
    <message id="help.at_choose_amount">
        <source>Choose how much you pay today. You see what each choice means.</source>
        <translation>Choisissez combien vous payez aujourd’hui. Chaque choix dit ce qu’il signifie.</translation>
    </message>
    <message id="help.at_choose_tender">
        <source>Choose how you pay. Each way shows its fee. What is off says why.</source>
        <translation>Choisissez comment payer. Chaque moyen montre ses frais. S’il est arrêté, il dit pourquoi.</translation>
    </message>
    <message id="help.at_review">
        <source>Read the amount, the fee and the total. To change them, go back.</source>
        <translation>Lisez le montant, les frais et le total. Pour les changer, revenez en arrière.</translation>
    </message>
    <message id="help.at_pay_cash">
        <source>Put in one note at a time. The screen counts each one for you.</source>
        <translation>Insérez un billet à la fois. L’écran les compte pour vous.</translation>
    </message>
    <message id="help.at_stop_cash">
        <source>Choose how to go on. Every note that we counted is recorded.</source>
        <translation>Choisissez comment continuer. Chaque billet compté est enregistré.</translation>
    </message>
    <message id="help.at_pay_card">
        <source>Hold your card at the terminal, put it in or swipe it. It tells you what is next.</source>
        <translation>Approchez votre carte du terminal, insérez-la ou glissez-la. Il dit la suite.</translation>
    </message>
    <message id="help.at_card_declined">
        <source>Your card was not charged. You can try again, pay another way, or stop.</source>
        <translation>Votre carte n’a pas été débitée. Vous pouvez réessayer, payer autrement ou arrêter.</translation>
    </message>
    <message id="help.at_posting">
        <source>We are recording your payment. Please wait for your slip. You get one in any case.</source>
        <translation>Nous enregistrons votre paiement. Attendez votre ticket. Vous en aurez un dans tous les cas.</translation>
    </message>
    <message id="help.at_outcome_shown">
        <source>This is what happened with your payment. Your slip says the same.</source>
        <translation>Voici ce qui s’est passé avec votre paiement. Votre ticket dit la même chose.</translation>
    </message>
    <message id="help.at_choose_receipt">
        <source>Your receipt proves your payment. So does the number on the screen.</source>
        <translation>Votre reçu prouve votre paiement. Le numéro à l’écran aussi.</translation>
    </message>
    <message id="help.at_type_address">
        <source>Type where your receipt shall go. We use it for this receipt only.</source>
        <translation>Tapez où envoyer votre reçu. Nous ne l’utilisons que pour ce reçu.</translation>
    </message>
    <message id="help.at_take_your_things">
        <source>Take all that is yours. Then this screen closes by itself.</source>
        <translation>Prenez tout ce qui est à vous. Puis cet écran se ferme tout seul.</translation>
    </message>
    <message id="help.at_check_payment">
        <source>Type the number that your slip calls the confirmation number.</source>
        <translation>Tapez le numéro que votre reçu appelle numéro de confirmation.</translation>
    </message>
    <message id="help.at_payment_checked">
        <source>This is how your payment stands now. To see another one, go back.</source>
        <translation>Voici l’état de votre paiement. Pour en voir un autre, revenez en arrière.</translation>
    </message>
    <message id="help.at_recovery">
        <source>A payment was interrupted. The money is recorded. Show the code to an attendant.</source>
        <translation>Un paiement a été interrompu. L’argent est enregistré. Montrez le code à un employé.</translation>
    </message>
    <message id="help.at_out_of_service">
        <source>You cannot pay here now. The screen says what still works.</source>
        <translation>On ne peut pas payer ici maintenant. L’écran dit ce qui marche encore.</translation>
    </message>
    <message id="help.group_trouble">
        <source>Something does not work</source>
        <translation>Quelque chose ne marche pas</translation>
    </message>
    <message id="help.line_trouble">
        <source>Number, card, note or receipt</source>
        <translation>Numéro, carte, billet ou reçu</translation>
    </message>
    <message id="help.group_number">
        <source>My number</source>
        <translation>Mon numéro</translation>
    </message>
    <message id="help.line_number">
        <source>Where it is and what it is for</source>
        <translation>Où il est et à quoi il sert</translation>
    </message>
    <message id="help.group_paying">
        <source>Paying here</source>
        <translation>Payer ici</translation>
    </message>
    <message id="help.line_paying">
        <source>Cards, notes and fees</source>
        <translation>Cartes, billets et frais</translation>
    </message>
    <message id="help.group_after">
        <source>After paying</source>
        <translation>Après le paiement</translation>
    </message>
    <message id="help.line_after">
        <source>Receipts and questions</source>
        <translation>Reçus et questions</translation>
    </message>
    <message id="help.group_own">
        <source>About this place</source>
        <translation>À propos de ce lieu</translation>
    </message>
    <message id="help.line_own">
        <source>What others ask here</source>
        <translation>Ce que d’autres demandent ici</translation>
    </message>
    <message id="help.ask_where">
        <source>Where is my number?</source>
        <translation>Où est mon numéro?</translation>
    </message>
    <message id="help.ask_keep">
        <source>What is my number for?</source>
        <translation>À quoi sert mon numéro?</translation>
    </message>
    <message id="help.ask_share">
        <source>Is it safe to share my number?</source>
        <translation>Puis-je montrer mon numéro?</translation>
    </message>
    <message id="help.ask_change">
        <source>Can my number change?</source>
        <translation>Mon numéro peut-il changer?</translation>
    </message>
    <message id="help.ask_how">
        <source>How can I pay?</source>
        <translation>Comment puis-je payer?</translation>
    </message>
    <message id="help.ask_notes">
        <source>Which notes can I use?</source>
        <translation>Quels billets puis-je utiliser?</translation>
    </message>
    <message id="help.ask_fee">
        <source>Is there a fee?</source>
        <translation>Y a-t-il des frais?</translation>
    </message>
    <message id="help.ask_safe">
        <source>Is it safe to pay here?</source>
        <translation>Est-ce sûr de payer ici?</translation>
    </message>
    <message id="help.ask_several">
        <source>Can I pay for several bills?</source>
        <translation>Puis-je payer plusieurs factures?</translation>
    </message>
    <message id="help.ask_proof">
        <source>How do I know that it worked?</source>
        <translation>Comment savoir que c’est fait?</translation>
    </message>
    <message id="help.ask_wrong">
        <source>What if the amount looks wrong?</source>
        <translation>Et si le montant semble faux?</translation>
    </message>
    <message id="help.ask_who">
        <source>Who can I ask?</source>
        <translation>À qui puis-je demander?</translation>
    </message>
    <message id="help.ask_not_found">
        <source>My number is not found</source>
        <translation>Mon numéro est introuvable</translation>
    </message>
    <message id="help.ask_declined">
        <source>My card does not work</source>
        <translation>Ma carte ne marche pas</translation>
    </message>
    <message id="help.ask_refused">
        <source>My note comes back</source>
        <translation>Mon billet ressort</translation>
    </message>
    <message id="help.ask_no_receipt">
        <source>I got no receipt</source>
        <translation>Je n’ai pas eu de reçu</translation>
    </message>
    <message id="help.ask_not_shown">
        <source>I paid, but it is still due</source>
        <translation>J’ai payé, mais c’est encore dû</translation>
    </message>
    <message id="help.tell_where">
        <source>Look near the top of your bill. It stands beside the words number or account.</source>
        <translation>Regardez en haut de votre facture. Il est à côté des mots numéro ou compte.</translation>
    </message>
    <message id="help.tell_keep">
        <source>It tells us which bill is yours. Keep it with your papers for the next time.</source>
        <translation>Il nous dit quelle facture est la vôtre. Gardez-le avec vos papiers pour la prochaine fois.</translation>
    </message>
    <message id="help.tell_share">
        <source>With it people see only what is due. Name and address stay mostly hidden.</source>
        <translation>Avec lui on voit seulement ce qui est dû. Nom et adresse restent presque cachés.</translation>
    </message>
    <message id="help.tell_change">
        <source>Yes. Your biller may give you a new one. We then show you both.</source>
        <translation>Oui. L’entreprise peut vous en donner un nouveau. Nous montrons alors les deux.</translation>
    </message>
    <message id="help.tell_how_cash">
        <source>In cash, with notes.</source>
        <translation>En espèces, avec des billets.</translation>
    </message>
    <message id="help.tell_how_card">
        <source>By card: {brands}.</source>
        <translation>Par carte : {brands}.</translation>
    </message>
    <message id="help.tell_how_else">
        <source>Your biller tells you how to pay by mail or online.</source>
        <translation>L’entreprise vous dit comment payer par courrier ou en ligne.</translation>
    </message>
    <message id="help.tell_notes">
        <source>We take notes of {notes}. We take no coins and give no change.</source>
        <translation>Nous prenons les billets de {notes}. Ni pièces, ni monnaie rendue.</translation>
    </message>
    <message id="help.tell_notes_extra">
        <source>If you put in more than you owe, we ask you first.</source>
        <translation>Si vous mettez plus que dû, nous demandons d’abord.</translation>
    </message>
    <message id="help.tell_fee">
        <source>You always see the fee before you pay.</source>
        <translation>Vous voyez toujours les frais avant de payer.</translation>
    </message>
    <message id="help.tell_fee_of">
        <source>{biller}: {fees}</source>
        <translation>{biller} : {fees}</translation>
    </message>
    <message id="help.tell_safe_card">
        <source>Your card number stays in the card terminal. We keep only its last four digits.</source>
        <translation>Le numéro de carte reste dans le terminal. Nous gardons seulement les quatre derniers chiffres.</translation>
    </message>
    <message id="help.tell_safe_cash">
        <source>We count and record each note at once. This holds even if the power fails.</source>
        <translation>Nous comptons et enregistrons chaque billet aussitôt. Cela vaut même sans courant.</translation>
    </message>
    <message id="help.tell_several">
        <source>Yes, up to {most} at once. Find the first one, then add the next.</source>
        <translation>Oui, jusqu’à {most} à la fois. Trouvez la première, puis ajoutez la suivante.</translation>
    </message>
    <message id="help.tell_proof">
        <source>The screen and the slip say what happened. Keep the confirmation number.</source>
        <translation>L’écran et le ticket disent ce qui s’est passé. Gardez le numéro de confirmation.</translation>
    </message>
    <message id="help.tell_wrong">
        <source>Do not pay what you do not owe. Ask your biller what the amount is for.</source>
        <translation>Ne payez pas ce que vous ne devez pas. Demandez à l’entreprise d’où vient ce montant.</translation>
    </message>
    <message id="help.tell_who_here">
        <source>Touch “{button}” at any time.</source>
        <translation>Touchez « {button} » à tout moment.</translation>
    </message>
    <message id="help.tell_who_phone">
        <source>Our help line: {phone}</source>
        <translation>Notre ligne d’aide : {phone}</translation>
    </message>
    <message id="help.tell_who_hours">
        <source>{phone}, {hours}</source>
        <translation>{phone}, {hours}</translation>
    </message>
    <message id="help.tell_who_biller">
        <source>{biller}: {phone}</source>
        <translation>{biller} : {phone}</translation>
    </message>
    <message id="help.tell_not_found">
        <source>Check each letter and digit with your bill. Did you move? Use your newest bill.</source>
        <translation>Comparez chaque lettre et chiffre avec votre facture. Vous avez déménagé? Prenez la plus récente.</translation>
    </message>
    <message id="help.tell_declined">
        <source>You were not charged. Try another card, or pay in cash. Your bank knows why.</source>
        <translation>Vous n’avez pas été débité. Essayez une autre carte ou payez en espèces. Votre banque sait pourquoi.</translation>
    </message>
    <message id="help.tell_refused">
        <source>Smooth it and turn it round, or try another one. A note that comes back is yours.</source>
        <translation>Lissez-le et retournez-le, ou essayez-en un autre. Un billet qui ressort est à vous.</translation>
    </message>
    <message id="help.tell_no_receipt">
        <source>Your payment counts without paper. Write down the number from the screen.</source>
        <translation>Votre paiement compte sans papier. Notez le numéro à l’écran.</translation>
    </message>
    <message id="help.tell_not_shown">
        <source>Some billers need a day or two. Do not pay again. An attendant can look.</source>
        <translation>Certaines entreprises mettent un jour ou deux. Ne payez pas deux fois. Un employé peut regarder.</translation>
    </message>
    <message id="calling.title">
        <source>We have called an attendant</source>
        <translation>Nous avons appelé un employé</translation>
    </message>
    <message id="calling.lead">
        <source>You can wait here, or go on by yourself.</source>
        <translation>Vous pouvez attendre ici ou continuer seul.</translation>
    </message>
    <message id="calling.nothing">
        <source>No money is inside.</source>
        <translation>Il n’y a pas d’argent à l’intérieur.</translation>
    </message>
    <message id="calling.inside">
        <source>Your {amount} is inside and recorded. Stay here with it.</source>
        <translation>Vos {amount} sont à l’intérieur et enregistrés. Restez ici.</translation>
    </message>
    <message id="calling.card">
        <source>Do as the card terminal says. It goes on beneath this page.</source>
        <translation>Suivez le terminal de carte. Il continue sous cette page.</translation>
    </message>
    <message id="calling.told">
        <source>Your payment is recorded. It stays as you were told.</source>
        <translation>Votre paiement est enregistré. Il reste tel qu’annoncé.</translation>
    </message>
    <message id="calling.stop">
        <source>Stop calling</source>
        <translation>Annuler l’appel</translation>
    </message>
    <message id="calling.go_on">
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message id="help.ask_keys">
        <source>How do headphones and keys work?</source>
        <translation>Comment marchent le casque et les touches ?</translation>
    </message>
    <message id="help.tell_keys">
        <source>Put headphones in, or press a key: all is read to you.</source>
        <translation>Branchez un casque ou appuyez sur une touche : tout vous est lu.</translation>
    </message>
    <message id="help.tell_keys_clear">
        <source>Clear takes back a digit. Cancel asks before it stops.</source>
        <translation>Effacer enlève un chiffre. Annuler demande avant d’arrêter.</translation>
    </message>
    <message id="help.tell_keys_pace">
        <source>Left is slower, Right faster. The hash key pauses. Two keys change the volume.</source>
        <translation>Gauche ralentit, Droite accélère. Dièse fait une pause. Deux touches règlent le volume.</translation>
    </message>
</context>
<context>
    <name>still</name>
    <message id="still.title">
        <source>Are you still there?</source>
        <translation>Êtes-vous encore là?</translation>
    </message>
    <message id="still.nothing">
        <source>Nobody touched the screen for a while. No money was taken. Touch to go on.</source>
        <translation>Personne n’a touché l’écran depuis un moment. Aucun argent n’a été pris. Touchez pour continuer.</translation>
    </message>
    <message id="still.inside">
        <source>Your {held} is inside and safe. Without an answer we pay it to your bill. Touch to go on.</source>
        <translation>Vos {held} sont en lieu sûr. Sans réponse, ils paient votre facture. Touchez pour continuer.</translation>
    </message>
    <message id="still.seconds" numerus="yes">
        <source>{seconds} seconds left</source>
        <translation>
            <numerusform>Il reste {seconds} seconde</numerusform>
            <numerusform>Il reste {seconds} secondes</numerusform>
        </translation>
    </message>
    <message id="still.here">
        <source>I am here</source>
        <translation>Je suis là</translation>
    </message>
    <message id="still.finish">
        <source>Finish now</source>
        <translation>Terminer</translation>
    </message>
</context>
<context>
    <name>cancel</name>
    <message id="cancel.title">
        <source>Stop this payment?</source>
        <translation>Arrêter ce paiement?</translation>
    </message>
    <message id="cancel.nothing">
        <source>No money was taken. What you typed will be gone.</source>
        <translation>Aucun argent n’a été pris. Ce que vous avez tapé sera effacé.</translation>
    </message>
    <message id="cancel.go_on">
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message id="cancel.stop">
        <source>Stop the payment</source>
        <translation>Arrêter le paiement</translation>
    </message>
</context>
<context>
    <name>out</name>
    <message id="out.title">
        <source>Some things are off</source>
        <translation>Certains services sont arrêtés</translation>
    </message>
    <message id="out.cash">
        <source>Cash: {reason}</source>
        <translation>Espèces : {reason}</translation>
    </message>
    <message id="out.card">
        <source>Cards: {reason}</source>
        <translation>Cartes : {reason}</translation>
    </message>
    <message id="out.why">
        <source>What is off</source>
        <translation>Ce qui est arrêté</translation>
    </message>
    <message id="out.instead">
        <source>What you can do</source>
        <translation>Ce que vous pouvez faire</translation>
    </message>
    <message id="out.elsewhere">
        <source>Pay your bill here: {place}</source>
        <translation>Payez votre facture ici : {place}</translation>
    </message>
    <message id="out.since">
        <source>Since {time}.</source>
        <translation>Depuis : {time}.</translation>
    </message>
</context>
<context>
    <name>fault</name>
    <message id="fault.code_unreadable">
        <source>We could not read this bill. No money was taken. Try again or type the number.</source>
        <translation>Nous n’avons pas pu lire cette facture. Aucun argent n’a été pris. Réessayez ou tapez le numéro.</translation>
    </message>
    <message id="fault.code_foreign">
        <source>This code is not from a bill we take. No money was taken. Ask an attendant where to pay it.</source>
        <translation>Ce code ne vient pas d’une facture que nous prenons. Aucun argent n’a été pris. Demandez à un employé où la payer.</translation>
    </message>
    <message id="fault.code_foreign_named">
        <source>This bill is from {biller}, and we cannot take it here. No money was taken. Ask an attendant where to pay it.</source>
        <translation>{biller} n’est pas accepté ici. Aucun argent n’a été pris. Demandez à un employé où la payer.</translation>
    </message>
    <message id="fault.number_incomplete">
        <source>This number does not look complete. No money was taken. Check it against your bill.</source>
        <translation>Ce numéro ne semble pas complet. Aucun argent n’a été pris. Comparez-le avec votre facture.</translation>
    </message>
    <message id="fault.number_character">
        <source>This number has a letter or sign we do not expect. No money was taken. Check it against your bill.</source>
        <translation>Ce numéro contient une lettre ou un signe inattendu. Aucun argent n’a été pris. Comparez-le avec votre facture.</translation>
    </message>
    <message id="fault.number_check_digit">
        <source>One character of this number seems wrong. No money was taken. Check it against your bill.</source>
        <translation>Un caractère de ce numéro semble inexact. Aucun argent n’a été pris. Comparez-le avec votre facture.</translation>
    </message>
    <message id="fault.no_such_account">
        <source>We did not find this number. No money was taken. Check the number against your bill.</source>
        <translation>Nous n’avons pas trouvé ce numéro. Aucun argent n’a été pris. Comparez-le avec votre facture.</translation>
    </message>
    <message id="fault.too_many_tries" numerus="yes">
        <source>That is too many tries for now. No money was taken. Wait {minutes} minutes or call an attendant.</source>
        <translation>
            <numerusform>Cela fait trop d’essais pour le moment. Aucun argent n’a été pris. Attendez {minutes} minute ou appelez un employé.</numerusform>
            <numerusform>Cela fait trop d’essais pour le moment. Aucun argent n’a été pris. Attendez {minutes} minutes ou appelez un employé.</numerusform>
        </translation>
    </message>
    <message id="fault.closed">
        <source>This account is closed. No money was taken. Ask {biller} or an attendant what to pay.</source>
        <translation>Ce compte est fermé. Aucun argent n’a été pris. Demandez à {biller} ou à un employé quoi payer.</translation>
    </message>
    <message id="fault.moved">
        <source>Your number now ends in {last4}. Your payment will reach the same account. Check it and say yes.</source>
        <translation>Votre numéro finit maintenant par {last4}. Votre paiement ira au même compte. Vérifiez-le et dites oui.</translation>
    </message>
    <message id="fault.blocked">
        <source>We cannot take this payment here. No money was taken. Please see an attendant.</source>
        <translation>Nous ne pouvons pas prendre ce paiement ici. Aucun argent n’a été pris. Adressez-vous à un employé.</translation>
    </message>
    <message id="fault.no_cash">
        <source>This account cannot be paid in cash. No money was taken. You can use a card.</source>
        <translation>Ce compte n’accepte pas les espèces. Aucun argent n’a été pris. Vous pouvez payer par carte.</translation>
    </message>
    <message id="fault.no_cash_no_card">
        <source>This account cannot be paid in cash. No money was taken. Please see an attendant.</source>
        <translation>Ce compte n’accepte pas les espèces. Aucun argent n’a été pris. Adressez-vous à un employé.</translation>
    </message>
    <message id="fault.unreachable">
        <source>We cannot reach {biller} now. No money was taken. Wait a little, then look again.</source>
        <translation>Nous n’arrivons pas à joindre {biller}. Aucun argent n’a été pris. Attendez un peu, puis cherchez encore.</translation>
    </message>
    <message id="fault.unreachable_any">
        <source>We cannot reach the biller now. No money was taken. Wait a little, then look again.</source>
        <translation>Nous n’arrivons pas à joindre l’entreprise. Aucun argent n’a été pris. Attendez un peu, puis cherchez encore.</translation>
    </message>
    <message id="fault.unreachable_until">
        <source>We cannot reach {biller} now. No money was taken. Wait, or come back after {time}.</source>
        <translation>Nous n’arrivons pas à joindre {biller}. Aucun argent n’a été pris. Attendez, ou revenez après {time}.</translation>
    </message>
    <message id="fault.stale">
        <source>This amount is from {time}. It may have changed. Your payment is still recorded today.</source>
        <translation>Ce montant date du {time}. Il a pu changer. Votre paiement compte dès aujourd’hui.</translation>
    </message>
    <message id="fault.not_mine">
        <source>Then this is another account. No money was taken. Check the number and type it again.</source>
        <translation>Alors c’est un autre compte. Aucun argent n’a été pris. Vérifiez le numéro et retapez-le.</translation>
    </message>
    <message id="fault.amount_too_small">
        <source>The least you can pay is {minimum}. No money was taken. Type a larger amount.</source>
        <translation>Le minimum à payer est {minimum}. Aucun argent n’a été pris. Tapez un montant plus grand.</translation>
    </message>
    <message id="fault.amount_too_large">
        <source>The most you can pay is {maximum}. No money was taken. Type a smaller amount.</source>
        <translation>Le maximum à payer est {maximum}. Aucun argent n’a été pris. Tapez un montant plus petit.</translation>
    </message>
    <message id="fault.cash_off">
        <source>Cash is off now: {reason}. No money was taken. Wait, or call an attendant.</source>
        <translation>Pas d’espèces en ce moment : {reason}. Aucun argent n’a été pris. Attendez, ou appelez un employé.</translation>
    </message>
    <message id="fault.card_off">
        <source>Cards are off now: {card}. No money was taken. Wait, or use cash.</source>
        <translation>Pas de carte en ce moment : {card}. Aucun argent n’a été pris. Attendez, ou payez en espèces.</translation>
    </message>
    <message id="fault.card_off_inside">
        <source>Cards are off now: {card}. The {amount} you put in is safe. Go on with cash, or wait.</source>
        <translation>Carte impossible : {card}. Vos {amount} sont en sécurité. Payez en espèces, ou attendez.</translation>
    </message>
    <message id="fault.no_tender">
        <source>We cannot take cash or cards now. No money was taken. Come back, or ask an attendant.</source>
        <translation>Nous ne pouvons prendre ni espèces ni carte. Aucun argent n’a été pris. Revenez plus tard, ou demandez à un employé.</translation>
    </message>
    <message id="fault.note_refused">
        <source>This note was returned. It was not counted. Take it and try another note.</source>
        <translation>Ce billet a été rendu. Il n’a pas été compté. Prenez-le et essayez un autre billet.</translation>
    </message>
    <message id="fault.note_too_large">
        <source>This note is more than we can credit. It was returned. Use a smaller note.</source>
        <translation>Ce billet dépasse ce que nous pouvons créditer. Il a été rendu. Prenez un billet plus petit.</translation>
    </message>
    <message id="fault.note_given_back">
        <source>Your note was returned. It was not counted. Take it and use a smaller note.</source>
        <translation>Votre billet a été rendu. Il n’a pas été compté. Reprenez-le et mettez un billet plus petit.</translation>
    </message>
    <message id="fault.note_stuck">
        <source>A note is stuck. We have counted {amount}, and it is recorded. Stay here and ask an attendant.</source>
        <translation>Un billet est coincé. Vos {amount} sont comptés et enregistrés. Restez ici; demandez à un employé.</translation>
    </message>
    <message id="fault.box_full">
        <source>The cash box is full. The {amount} you put in is safe. Pay what is in, or call an attendant.</source>
        <translation>La caisse est pleine. Vos {amount} sont en sécurité. Versez-les, ou appelez un employé.</translation>
    </message>
    <message id="fault.journal">
        <source>We cannot record payments now. No money is taken. Please see an attendant.</source>
        <translation>Nous ne pouvons pas enregistrer de paiement maintenant. Aucun argent n’est pris. Adressez-vous à un employé.</translation>
    </message>
    <message id="fault.key_lost">
        <source>The keys of this kiosk are missing. No money was taken. You can look up a bill; to pay, please see an attendant.</source>
        <translation>Il manque les clés de cette borne. Aucun argent n’a été pris. Vous pouvez voir une facture; pour payer, adressez-vous à un employé.</translation>
    </message>
    <message id="fault.restored">
        <source>The records of this kiosk are being checked by staff. No money was taken. You can look up a bill; to pay, please see an attendant.</source>
        <translation>Le personnel vérifie les registres de cette borne. Aucun argent n’a été pris. Vous pouvez voir une facture; pour payer, adressez-vous à un employé.</translation>
    </message>
    <message id="fault.journal_unknown">
        <source>We must stop here, and your payment is Pending. Do not pay again. Please see an attendant.</source>
        <translation>Nous devons arrêter ici, et votre paiement est En attente. Ne payez pas deux fois. Adressez-vous à un employé.</translation>
    </message>
    <message id="fault.journal_inside">
        <source>We must stop here. The {amount} you put in is recorded. Please see an attendant.</source>
        <translation>Nous devons arrêter ici. Les {amount} que vous avez mis sont enregistrés. Adressez-vous à un employé.</translation>
    </message>
    <message id="fault.in_cart">
        <source>This bill is on your list already. No money was taken.</source>
        <translation>Cette facture est déjà sur votre liste. Aucun argent n’a été pris.</translation>
    </message>
</context>
<context>
    <name>find</name>
    <message id="find.title">
        <source>Find your bill</source>
        <translation>Trouvez votre facture</translation>
    </message>
    <message id="find.scan">
        <source>Scan your bill</source>
        <translation>Scannez votre facture</translation>
    </message>
    <message id="find.scan_line">
        <source>Hold the code in front of the scanner.</source>
        <translation>Tenez le code devant le lecteur.</translation>
    </message>
    <message id="find.scan_off">
        <source>The scanner is off: {reason}. Please type the number.</source>
        <translation>Le lecteur est arrêté : {reason}. Tapez le numéro.</translation>
    </message>
    <message id="find.type">
        <source>Type the number</source>
        <translation>Tapez le numéro</translation>
    </message>
    <message id="find.where">
        <source>Where is my number?</source>
        <translation>Où est mon numéro?</translation>
    </message>
    <message id="find.where_line">
        <source>It is printed at the top of your bill.</source>
        <translation>Il est imprimé en haut de votre facture.</translation>
    </message>
    <message id="find.entry">
        <source>Pay-bill number</source>
        <translation>Numéro de paiement</translation>
    </message>
    <message id="find.empty">
        <source>Nothing typed yet</source>
        <translation>Rien n’est encore tapé</translation>
    </message>
    <message id="find.enter_short">
        <source>Find it</source>
        <translation>Trouver</translation>
    </message>
    <message id="find.enter">
        <source>Find my bill</source>
        <translation>Trouver ma facture</translation>
    </message>
    <message id="find.next_bill">
        <source>Bills on your list: {count}. Find the next one.</source>
        <translation>Factures sur votre liste : {count}. Cherchez la suivante.</translation>
    </message>
</context>
<context>
    <name>look</name>
    <message id="look.title">
        <source>Looking for your bill</source>
        <translation>Recherche de votre facture</translation>
    </message>
    <message id="look.asking">
        <source>We are asking the biller. No money was taken.</source>
        <translation>Nous demandons à l’entreprise. Aucun argent n’a été pris.</translation>
    </message>
    <message id="look.still">
        <source>Still trying. No money was taken.</source>
        <translation>Nous essayons encore. Aucun argent n’a été pris.</translation>
    </message>
    <message id="look.long">
        <source>This takes longer than usual. No money was taken. Keep waiting, or cancel.</source>
        <translation>C’est plus long que d’habitude. Aucun argent n’a été pris. Attendez encore, ou annulez.</translation>
    </message>
    <message id="look.seconds" numerus="yes">
        <source>{seconds} seconds</source>
        <translation>
            <numerusform>{seconds} seconde</numerusform>
            <numerusform>{seconds} secondes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>confirm</name>
    <message id="confirm.title">
        <source>Is this yours?</source>
        <translation>Est-ce bien à vous?</translation>
    </message>
    <message id="confirm.name">
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message id="confirm.address">
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message id="confirm.number">
        <source>Pay-bill number</source>
        <translation>Numéro de paiement</translation>
    </message>
    <message id="confirm.due">
        <source>Due</source>
        <translation>Échéance</translation>
    </message>
    <message id="confirm.amount">
        <source>Amount due</source>
        <translation>Montant dû</translation>
    </message>
    <message id="confirm.past_due">
        <source>Of this, past due</source>
        <translation>Dont en retard</translation>
    </message>
    <message id="confirm.as_of">
        <source>As of {moment}</source>
        <translation>Au {moment}</translation>
    </message>
    <message id="confirm.yes">
        <source>Yes, this is mine</source>
        <translation>Oui, c’est à moi</translation>
    </message>
    <message id="confirm.no">
        <source>Not mine</source>
        <translation>Ce n’est pas à moi</translation>
    </message>
    <message id="confirm.owe_title">
        <source>This is what you owe</source>
        <translation>Voici ce que vous devez</translation>
    </message>
    <message id="confirm.pay">
        <source>Pay this bill</source>
        <translation>Payer cette facture</translation>
    </message>
    <message id="confirm.finish">
        <source>Finish</source>
        <translation>Terminer</translation>
    </message>
    <message id="confirm.another">
        <source>Yes, and add another bill</source>
        <translation>Oui, et ajouter une facture</translation>
    </message>
</context>
<context>
    <name>number</name>
    <message id="number.ending">
        <source>ending in {last4}</source>
        <translation>finit par {last4}</translation>
    </message>
</context>
<context>
    <name>moved</name>
    <message id="moved.title">
        <source>Your number has changed</source>
        <translation>Votre numéro a changé</translation>
    </message>
    <message id="moved.old">
        <source>Old number</source>
        <translation>Ancien numéro</translation>
    </message>
    <message id="moved.new">
        <source>New number</source>
        <translation>Nouveau numéro</translation>
    </message>
    <message id="moved.autopay">
        <source>If you use AutoPay, you may need to set it up again.</source>
        <translation>Si vous payez par prélèvement automatique, refaites la demande.</translation>
    </message>
    <message id="moved.use">
        <source>Yes, use the new number</source>
        <translation>Oui, utiliser le nouveau numéro</translation>
    </message>
    <message id="moved.stop">
        <source>Stop here</source>
        <translation>Arrêter ici</translation>
    </message>
</context>
<context>
    <name>amount</name>
    <message id="amount.title">
        <source>How much do you want to pay?</source>
        <translation>Combien voulez-vous payer?</translation>
    </message>
    <message id="amount.full">
        <source>Pay everything</source>
        <translation>Tout payer</translation>
    </message>
    <message id="amount.full_line">
        <source>Nothing stays open.</source>
        <translation>Il ne reste rien à payer.</translation>
    </message>
    <message id="amount.past_due">
        <source>Pay what is past due</source>
        <translation>Payer ce qui est en retard</translation>
    </message>
    <message id="amount.past_due_line">
        <source>The rest stays open.</source>
        <translation>Le reste est à payer plus tard.</translation>
    </message>
    <message id="amount.minimum">
        <source>Pay the minimum</source>
        <translation>Payer le minimum</translation>
    </message>
    <message id="amount.minimum_line">
        <source>The rest may become late.</source>
        <translation>Le reste peut prendre du retard.</translation>
    </message>
    <message id="amount.other">
        <source>Pay another amount</source>
        <translation>Payer un autre montant</translation>
    </message>
    <message id="amount.other_line">
        <source>From {minimum} to {maximum}.</source>
        <translation>De {minimum} à {maximum}.</translation>
    </message>
    <message id="amount.entry">
        <source>Amount to pay</source>
        <translation>À payer</translation>
    </message>
    <message id="amount.enter_short">
        <source>Use this</source>
        <translation>Utiliser</translation>
    </message>
    <message id="amount.enter">
        <source>Use this amount</source>
        <translation>Utiliser ce montant</translation>
    </message>
    <message id="amount.consequence">
        <source>If you pay less, the rest stays open. If you pay more, it becomes credit.</source>
        <translation>Si vous payez moins, le reste est à payer. Si vous payez plus, cela devient un crédit.</translation>
    </message>
    <message id="amount.consequence_less">
        <source>If you pay less, the rest stays open.</source>
        <translation>Si vous payez moins, le reste est à payer.</translation>
    </message>
</context>
<context>
    <name>tender</name>
    <message id="tender.title">
        <source>How do you want to pay?</source>
        <translation>Comment voulez-vous payer?</translation>
    </message>
    <message id="tender.amount">
        <source>You are paying</source>
        <translation>Vous payez</translation>
    </message>
    <message id="tender.cash">
        <source>Pay with cash</source>
        <translation>Payer en espèces</translation>
    </message>
    <message id="tender.card">
        <source>Pay by card</source>
        <translation>Payer par carte</translation>
    </message>
    <message id="tender.cards">
        <source>Cards we take</source>
        <translation>Cartes que nous prenons</translation>
    </message>
    <message id="tender.fee_line">
        <source>Fee {fee}. Total {total}.</source>
        <translation>Frais {fee}. Total {total}.</translation>
    </message>
    <message id="tender.no_fee_line">
        <source>No fee. Total {total}.</source>
        <translation>Sans frais. Total {total}.</translation>
    </message>
</context>
<context>
    <name>review</name>
    <message id="review.title">
        <source>Check and pay</source>
        <translation>Vérifiez et payez</translation>
    </message>
    <message id="review.only">
        <source>This bill is paid whole, and only cash is taken here.</source>
        <translation>Cette facture se paie en entier, et ici seulement en espèces.</translation>
    </message>
    <message id="review.to">
        <source>Pay to</source>
        <translation>Payer à</translation>
    </message>
    <message id="review.number">
        <source>Pay-bill number</source>
        <translation>Numéro de paiement</translation>
    </message>
    <message id="review.former">
        <source>Former number</source>
        <translation>Ancien numéro</translation>
    </message>
    <message id="review.amount">
        <source>Amount</source>
        <translation>Montant</translation>
    </message>
    <message id="review.fee">
        <source>Fee</source>
        <translation>Frais</translation>
    </message>
    <message id="review.no_fee">
        <source>No fee</source>
        <translation>Sans frais</translation>
    </message>
    <message id="review.total">
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message id="review.tender">
        <source>Paid with</source>
        <translation>Moyen de paiement</translation>
    </message>
    <message id="review.cash">
        <source>Cash</source>
        <translation>Espèces</translation>
    </message>
    <message id="review.card">
        <source>Card</source>
        <translation>Carte</translation>
    </message>
    <message id="review.fee_before">
        <source>Fee until now</source>
        <translation>Frais jusqu’ici</translation>
    </message>
    <message id="review.fee_now">
        <source>Fee now</source>
        <translation>Frais maintenant</translation>
    </message>
    <message id="review.all">
        <source>New total</source>
        <translation>Nouveau total</translation>
    </message>
    <message id="review.held">
        <source>Paid in already</source>
        <translation>Déjà versé</translation>
    </message>
    <message id="review.rest_title">
        <source>Check and pay the rest</source>
        <translation>Vérifiez et payez le reste</translation>
    </message>
    <message id="review.rest_card">
        <source>The rest, on your card</source>
        <translation>Le reste, par carte</translation>
    </message>
    <message id="review.rest_cash">
        <source>The rest, in cash</source>
        <translation>Le reste, en espèces</translation>
    </message>
    <message id="review.inside">
        <source>Your {held} is inside and safe.</source>
        <translation>Vos {held} sont dans la machine, en sécurité.</translation>
    </message>
    <message id="review.exact">
        <source>Your card is charged exactly this. Nothing is charged yet.</source>
        <translation>Votre carte sera débitée exactement de ce montant. Rien n’est encore débité.</translation>
    </message>
    <message id="review.extra_credit">
        <source>No change is given. Up to {limit} extra can become credit on your account.</source>
        <translation>La machine ne rend pas la monnaie. Jusqu’à {limit} en plus peuvent rester comme crédit.</translation>
    </message>
    <message id="review.extra_returned">
        <source>No change is given. A note that is too large is returned.</source>
        <translation>La machine ne rend pas la monnaie. Un billet trop grand est rendu.</translation>
    </message>
    <message id="review.pay">
        <source>Pay {total} now</source>
        <translation>Payer {total} maintenant</translation>
    </message>
    <message id="review.change">
        <source>Change</source>
        <translation>Modifier</translation>
    </message>
</context>
<context>
    <name>card</name>
    <message id="card.brands">
        <source>Visa, Mastercard, American Express, Discover, debit</source>
        <translation>Visa, Mastercard, American Express, Discover, débit</translation>
    </message>
    <message id="card.named">
        <source>{brand} ending in {last4}</source>
        <translation>{brand} finissant par {last4}</translation>
    </message>
    <message id="card.other">
        <source>Card</source>
        <translation>Carte</translation>
    </message>
    <message id="card.amount">
        <source>On your card</source>
        <translation>Sur la carte</translation>
    </message>
    <message id="card.fresh">
        <source>Nothing was taken from your card so far.</source>
        <translation>Rien n’a encore été pris sur votre carte.</translation>
    </message>
    <message id="card.under_way">
        <source>Your payment is Pending until the card terminal has finished.</source>
        <translation>Votre paiement est En attente tant que le terminal travaille.</translation>
    </message>
    <message id="card.asking">
        <source>We are asking your bank. Your payment is Pending. Do not pay again.</source>
        <translation>Nous demandons à votre banque. Le paiement est En attente. Ne payez pas deux fois.</translation>
    </message>
    <message id="card.inside">
        <source>Your {held} in cash is inside and safe.</source>
        <translation>Vos {held} en espèces sont dans la machine, en sécurité.</translation>
    </message>
</context>
<context>
    <name>terminal</name>
    <message id="terminal.stop">
        <source>Stop the card payment</source>
        <translation>Arrêter le paiement par carte</translation>
    </message>
    <message id="terminal.stops">
        <source>Stopping. Wait for the terminal.</source>
        <translation>Arrêt en cours. Attendez le terminal.</translation>
    </message>
    <message id="terminal.closing">
        <source>One moment</source>
        <translation>Un moment</translation>
    </message>
    <message id="terminal.closing_line">
        <source>The note slot closes. Then your card is next.</source>
        <translation>La fente à billets se ferme. Ensuite, c’est votre carte.</translation>
    </message>
    <message id="terminal.starting">
        <source>One moment</source>
        <translation>Un moment</translation>
    </message>
    <message id="terminal.starting_line">
        <source>The card terminal is getting ready.</source>
        <translation>Le terminal de carte se prépare.</translation>
    </message>
    <message id="terminal.checking">
        <source>We are asking your bank</source>
        <translation>Demande à votre banque</translation>
    </message>
    <message id="terminal.checking_line">
        <source>Please wait here. You get a slip whatever happens.</source>
        <translation>Attendez ici. Vous aurez toujours un ticket.</translation>
    </message>
    <message id="terminal.stopping">
        <source>One moment</source>
        <translation>Un moment</translation>
    </message>
    <message id="terminal.stopping_line">
        <source>Take your card when the terminal says so.</source>
        <translation>Reprenez votre carte quand le terminal le dit.</translation>
    </message>
    <message id="terminal.present">
        <source>Use the card terminal</source>
        <translation>Utilisez le terminal de carte</translation>
    </message>
    <message id="terminal.present_line">
        <source>Hold your card to it, put it in, or swipe it.</source>
        <translation>Approchez, insérez ou glissez votre carte.</translation>
    </message>
    <message id="terminal.wait">
        <source>The terminal is working</source>
        <translation>Le terminal travaille</translation>
    </message>
    <message id="terminal.wait_line">
        <source>Please wait. Leave your card where it is.</source>
        <translation>Attendez. Laissez votre carte où elle est.</translation>
    </message>
    <message id="terminal.pin">
        <source>Type your PIN</source>
        <translation>Tapez votre code PIN</translation>
    </message>
    <message id="terminal.pin_line">
        <source>Use the keys of the card terminal. Cover them with your hand.</source>
        <translation>Utilisez les touches du terminal. Cachez-les avec la main.</translation>
    </message>
    <message id="terminal.wrong_pin">
        <source>This PIN was not right</source>
        <translation>Ce code PIN n’est pas le bon</translation>
    </message>
    <message id="terminal.wrong_pin_line">
        <source>Type it again on the card terminal.</source>
        <translation>Tapez-le encore sur le terminal de carte.</translation>
    </message>
    <message id="terminal.bank">
        <source>The terminal is asking your bank</source>
        <translation>Le terminal demande à votre banque</translation>
    </message>
    <message id="terminal.bank_line">
        <source>Please wait. Leave your card where it is.</source>
        <translation>Attendez. Laissez votre carte où elle est.</translation>
    </message>
    <message id="terminal.remove">
        <source>Take your card</source>
        <translation>Reprenez votre carte</translation>
    </message>
    <message id="terminal.remove_line">
        <source>Then wait here for the result.</source>
        <translation>Puis attendez le résultat ici.</translation>
    </message>
    <message id="terminal.unreadable">
        <source>Your card was not read</source>
        <translation>Votre carte n’a pas été lue</translation>
    </message>
    <message id="terminal.unreadable_line">
        <source>Try again: hold it, put it in, or swipe it.</source>
        <translation>Réessayez : approchez, insérez ou glissez-la.</translation>
    </message>
    <message id="terminal.reversing">
        <source>The charge is being taken back</source>
        <translation>Le débit est en cours d’annulation</translation>
    </message>
    <message id="terminal.reversing_line">
        <source>Please wait for the terminal.</source>
        <translation>Attendez le terminal.</translation>
    </message>
    <message id="terminal.approved">
        <source>The terminal has an answer</source>
        <translation>Le terminal a une réponse</translation>
    </message>
    <message id="terminal.approved_line">
        <source>One moment: we are recording it.</source>
        <translation>Un moment : nous l’enregistrons.</translation>
    </message>
    <message id="terminal.declined">
        <source>The terminal has an answer</source>
        <translation>Le terminal a une réponse</translation>
    </message>
    <message id="terminal.declined_line">
        <source>One moment: we are checking it.</source>
        <translation>Un moment : nous la vérifions.</translation>
    </message>
</context>
<context>
    <name>declined</name>
    <message id="declined.title">
        <source>Your card was not charged</source>
        <translation>Votre carte n’a pas été débitée</translation>
    </message>
    <message id="declined.declined">
        <source>Your bank did not approve this card. You were not charged.</source>
        <translation>Votre banque n’a pas accepté cette carte. Rien n’a été débité.</translation>
    </message>
    <message id="declined.brand">
        <source>We cannot take this kind of card. You were not charged.</source>
        <translation>Nous ne prenons pas ce type de carte. Rien n’a été débité.</translation>
    </message>
    <message id="declined.pulled_early">
        <source>The card came out too soon. You were not charged.</source>
        <translation>La carte est sortie trop tôt. Rien n’a été débité.</translation>
    </message>
    <message id="declined.unreadable">
        <source>The terminal could not read your card. You were not charged.</source>
        <translation>Le terminal n’a pas pu lire votre carte. Rien n’a été débité.</translation>
    </message>
    <message id="declined.expired">
        <source>This card is out of date. You were not charged.</source>
        <translation>Cette carte est périmée. Rien n’a été débité.</translation>
    </message>
    <message id="declined.pin_tries">
        <source>The PIN was not right too many times. You were not charged.</source>
        <translation>Le code PIN a été inexact trop de fois. Rien n’a été débité.</translation>
    </message>
    <message id="declined.limit">
        <source>This is more than your card allows now. You were not charged.</source>
        <translation>C’est plus que ce que votre carte permet maintenant. Rien n’a été débité.</translation>
    </message>
    <message id="declined.cancelled">
        <source>The card payment was stopped. You were not charged.</source>
        <translation>Le paiement par carte a été arrêté. Rien n’a été débité.</translation>
    </message>
    <message id="declined.timed_out">
        <source>The payment was stopped, or no card came in time. You were not charged.</source>
        <translation>Le paiement a été arrêté, ou la carte a tardé. Rien n’a été débité.</translation>
    </message>
    <message id="declined.unavailable">
        <source>Cards cannot be taken just now. You were not charged.</source>
        <translation>Nous ne pouvons pas prendre de carte maintenant. Rien n’a été débité.</translation>
    </message>
    <message id="declined.use_card_or_cash">
        <source>Use another card or cash.</source>
        <translation>Essayez une autre carte ou des espèces.</translation>
    </message>
    <message id="declined.use_brands_or_cash">
        <source>Use {brands} or cash.</source>
        <translation>Utilisez {brands} ou des espèces.</translation>
    </message>
    <message id="declined.put_in_again">
        <source>Put it in again and leave it.</source>
        <translation>Remettez-la et laissez-la en place.</translation>
    </message>
    <message id="declined.try_card">
        <source>Try again, or use another card.</source>
        <translation>Réessayez, ou prenez une autre carte.</translation>
    </message>
    <message id="declined.try_cash">
        <source>Try again, or use cash.</source>
        <translation>Réessayez, ou payez en espèces.</translation>
    </message>
    <message id="declined.use_cash">
        <source>Use cash, or ask an attendant.</source>
        <translation>Payez en espèces, ou demandez à un employé.</translation>
    </message>
    <message id="declined.use_card">
        <source>Use another card.</source>
        <translation>Essayez une autre carte.</translation>
    </message>
    <message id="declined.use_brands">
        <source>Use {brands}.</source>
        <translation>Utilisez {brands}.</translation>
    </message>
    <message id="declined.try">
        <source>Try again, or stop here.</source>
        <translation>Réessayez, ou arrêtez ici.</translation>
    </message>
    <message id="declined.ask">
        <source>Ask an attendant.</source>
        <translation>Demandez à un employé.</translation>
    </message>
    <message id="declined.again">
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message id="declined.other_card">
        <source>Try another card</source>
        <translation>Essayer une autre carte</translation>
    </message>
    <message id="declined.again_line">
        <source>{to_pay} on your card.</source>
        <translation>{to_pay} sur votre carte.</translation>
    </message>
    <message id="declined.cash">
        <source>Pay with cash</source>
        <translation>Payer en espèces</translation>
    </message>
    <message id="declined.cash_rest">
        <source>Pay the rest with cash</source>
        <translation>Payer le reste en espèces</translation>
    </message>
    <message id="declined.cash_line">
        <source>You see the fee and the total first.</source>
        <translation>Vous voyez d’abord les frais et le total.</translation>
    </message>
    <message id="declined.stop">
        <source>Stop here</source>
        <translation>Arrêter ici</translation>
    </message>
    <message id="declined.stop_line">
        <source>You leave without paying.</source>
        <translation>Vous partez sans payer.</translation>
    </message>
</context>
<context>
    <name>outcome</name>
    <message id="outcome.paid">
        <source>Paid</source>
        <translation>Payé</translation>
    </message>
    <message id="outcome.pending">
        <source>Pending</source>
        <translation>En attente</translation>
    </message>
    <message id="outcome.not_taken">
        <source>Not taken</source>
        <translation>Non encaissé</translation>
    </message>
    <message id="outcome.paid_lead">
        <source>Your payment of {amount} to {biller} is Paid.</source>
        <translation>Votre paiement de {amount} à {biller} est Payé.</translation>
    </message>
    <message id="outcome.pending_lead">
        <source>We have your {amount}. It is Pending until {biller} answers, by {time}. Keep this slip; do not pay again.</source>
        <translation>Nous avons vos {amount}. Le paiement est En attente de {biller}, avant le {time}. Gardez ce ticket; ne payez pas deux fois.</translation>
    </message>
    <message id="outcome.not_taken_lead">
        <source>No money was taken. You can start again when you like.</source>
        <translation>Aucun argent n’a été pris. Vous pouvez recommencer quand vous voulez.</translation>
    </message>
    <message id="outcome.not_charged_lead">
        <source>Your card was not charged. You can start again when you like.</source>
        <translation>Votre carte n’a pas été débitée. Vous pouvez recommencer quand vous voulez.</translation>
    </message>
    <message id="outcome.taken_back_lead">
        <source>The charge on your card was taken back. No money was taken. You can start again.</source>
        <translation>Le débit sur votre carte a été annulé. Aucun argent n’a été pris. Vous pouvez recommencer.</translation>
    </message>
    <message id="outcome.card_lead">
        <source>We are still asking your bank. Your payment is Pending. Do not pay again; keep this slip.</source>
        <translation>Nous demandons encore à votre banque. Votre paiement est En attente. Ne payez pas deux fois; gardez ce ticket.</translation>
    </message>
    <message id="outcome.card_cash_lead">
        <source>We are still asking your bank. Your payment is Pending; your {cash} is safe. Do not pay again; keep this slip.</source>
        <translation>Nous demandons encore à votre banque. Votre paiement est En attente; vos {cash} sont en sécurité. Ne payez pas deux fois; gardez ce ticket.</translation>
    </message>
    <message id="outcome.refused_lead">
        <source>{biller} did not take this payment. Your {amount} is kept for you. Take the slip and see an attendant.</source>
        <translation>{biller} n’a pas pris ce paiement. Vos {amount} sont gardés pour vous. Prenez le ticket et adressez-vous à un employé.</translation>
    </message>
    <message id="outcome.kept_lead">
        <source>This payment to {biller} was not made. Your {amount} is kept for you. Take the slip and see an attendant.</source>
        <translation>Ce paiement à {biller} n’a pas été fait. Vos {amount} sont gardés pour vous. Prenez le ticket et adressez-vous à un employé.</translation>
    </message>
    <message id="outcome.doubt_lead">
        <source>One note is being checked. Your {amount} is recorded and safe. Take the slip and see an attendant.</source>
        <translation>Un billet est en vérification. Vos {amount} sont enregistrés et en sécurité. Prenez le ticket et adressez-vous à un employé.</translation>
    </message>
    <message id="outcome.only_doubt_lead">
        <source>Your {amount} note is being checked. It is recorded. Take the slip and see an attendant.</source>
        <translation>Votre billet de {amount} est en vérification. Il est enregistré. Prenez le ticket et adressez-vous à un employé.</translation>
    </message>
    <message id="outcome.abandoned_lead">
        <source>Time ran out, so we paid {amount} to your bill. It is recorded as {outcome}. Take your slip.</source>
        <translation>Le temps est écoulé : nous avons payé {amount} sur votre facture. C’est enregistré comme {outcome}. Prenez votre ticket.</translation>
    </message>
    <message id="outcome.confirmation">
        <source>Confirmation number</source>
        <translation>Numéro de confirmation</translation>
    </message>
    <message id="outcome.code">
        <source>Code for the attendant</source>
        <translation>Code pour l’employé</translation>
    </message>
    <message id="outcome.cash">
        <source>Cash put in</source>
        <translation>Espèces versées</translation>
    </message>
    <message id="outcome.asked">
        <source>Asked on your card</source>
        <translation>Demandé sur votre carte</translation>
    </message>
    <message id="outcome.credited">
        <source>To your account</source>
        <translation>Sur votre compte</translation>
    </message>
    <message id="outcome.next">
        <source>Get my receipt</source>
        <translation>Obtenir mon reçu</translation>
    </message>
    <message id="outcome.paid_bills_lead">
        <source>Your payment of {amount} is Paid.</source>
        <translation>Votre paiement de {amount} est Payé.</translation>
    </message>
    <message id="outcome.paid_part_lead">
        <source>Your payment of {amount} is Paid. One bill or more got nothing.</source>
        <translation>Votre paiement de {amount} est Payé. Une facture au moins n’a rien reçu.</translation>
    </message>
    <message id="outcome.pending_bills_lead">
        <source>Your {amount} is Pending until each biller answers. Keep this slip; do not pay again.</source>
        <translation>Vos {amount} sont En attente de la réponse de chaque fournisseur. Gardez ce ticket; ne payez pas une deuxième fois.</translation>
    </message>
    <message id="outcome.kept_bills_lead">
        <source>Not every bill was paid. Your {amount} is kept for you. Take the slip and see an attendant.</source>
        <translation>Toutes les factures n’ont pas été payées. Vos {amount} sont gardés pour vous. Prenez le ticket et adressez-vous à un employé.</translation>
    </message>
</context>
<context>
    <name>slip</name>
    <message id="slip.title">
        <source>Your receipt</source>
        <translation>Votre reçu</translation>
    </message>
    <message id="slip.printing">
        <source>Your receipt is printing.</source>
        <translation>Votre reçu s’imprime.</translation>
    </message>
    <message id="slip.printed">
        <source>Your receipt is printed. Please take it.</source>
        <translation>Votre reçu est imprimé. Prenez-le.</translation>
    </message>
    <message id="slip.failed_paid">
        <source>Your payment is Paid. The printer is not working. Scan this code or write down {confirmation}.</source>
        <translation>Votre paiement est Payé. L’imprimante ne marche pas. Scannez ce code ou notez {confirmation}.</translation>
    </message>
    <message id="slip.failed_pending">
        <source>Your payment is Pending. The printer is not working. Scan this code or write down {confirmation}; do not pay again.</source>
        <translation>Votre paiement est En attente. L’imprimante ne marche pas. Scannez ce code ou notez {confirmation}; ne payez pas deux fois.</translation>
    </message>
    <message id="slip.failed_not_taken">
        <source>No money was taken. The printer is not working. You need no receipt.</source>
        <translation>Aucun argent n’a été pris. L’imprimante ne marche pas. Vous n’avez pas besoin de reçu.</translation>
    </message>
    <message id="slip.failed_held">
        <source>Your {amount} is kept for you. The printer is not working. Show code {code} to an attendant.</source>
        <translation>Vos {amount} sont gardés pour vous. L’imprimante ne marche pas. Montrez le code {code} à un employé.</translation>
    </message>
    <message id="slip.unsent_paid">
        <source>Your payment is Paid. The message was not sent. Take your printed receipt instead.</source>
        <translation>Votre paiement est Payé. Le message n’est pas parti. Prenez votre reçu imprimé.</translation>
    </message>
    <message id="slip.unsent_pending">
        <source>Your payment is Pending. The message was not sent. Take your printed slip; do not pay again.</source>
        <translation>Votre paiement est En attente. Le message n’est pas parti. Prenez votre ticket; ne payez pas une deuxième fois.</translation>
    </message>
    <message id="slip.unsent_not_taken">
        <source>No money was taken. The message was not sent. Take your printed slip instead.</source>
        <translation>Aucun argent n’a été pris. Le message n’est pas parti. Prenez votre ticket imprimé.</translation>
    </message>
    <message id="slip.unsent_held">
        <source>Your {amount} is kept for you. The message was not sent. Show code {code} to an attendant.</source>
        <translation>Vos {amount} sont gardés pour vous. Le message n’est pas parti. Montrez le code {code} à un employé.</translation>
    </message>
    <message id="slip.finish">
        <source>Finish</source>
        <translation>Terminer</translation>
    </message>
</context>
<context>
    <name>things</name>
    <message id="things.title">
        <source>Take your receipt and notes</source>
        <translation>Prenez votre reçu et vos billets</translation>
    </message>
    <message id="things.title_card">
        <source>Take your card and receipt</source>
        <translation>Prenez votre carte et votre reçu</translation>
    </message>
    <message id="things.title_all">
        <source>Take your card, receipt and notes</source>
        <translation>Prenez votre carte, votre reçu et vos billets</translation>
    </message>
    <message id="things.lead">
        <source>Please look in the slots before you go.</source>
        <translation>Regardez dans les fentes avant de partir.</translation>
    </message>
    <message id="things.receipt">
        <source>Your receipt</source>
        <translation>Votre reçu</translation>
    </message>
    <message id="things.card">
        <source>Your card, in the card terminal</source>
        <translation>Votre carte, dans le terminal</translation>
    </message>
    <message id="things.notes">
        <source>Notes that were returned</source>
        <translation>Les billets rendus</translation>
    </message>
    <message id="things.thanks">
        <source>Thank you</source>
        <translation>Merci</translation>
    </message>
    <message id="things.finish">
        <source>I have everything</source>
        <translation>J’ai tout pris</translation>
    </message>
    <message id="things.another">
        <source>Pay another bill</source>
        <translation>Une autre facture</translation>
    </message>
    <message id="things.title_paperless">
        <source>Leave nothing behind</source>
        <translation>N’oubliez rien</translation>
    </message>
</context>
<context>
    <name>recovery</name>
    <message id="recovery.title">
        <source>A payment was interrupted</source>
        <translation>Un paiement a été interrompu</translation>
    </message>
    <message id="recovery.lead">
        <source>A payment was interrupted. {amount} was inside, and it is recorded. Show code {code} to an attendant.</source>
        <translation>Un paiement a été interrompu. Il y avait {amount} dans la machine; c’est enregistré. Montrez le code {code} à un employé.</translation>
    </message>
    <message id="recovery.doubt">
        <source>A payment was interrupted. Your {amount} note is being checked, and it is recorded. Show code {code} to an attendant.</source>
        <translation>Un paiement a été interrompu. Votre billet de {amount} est en vérification; il est enregistré. Montrez le code {code} à un employé.</translation>
    </message>
    <message id="recovery.card">
        <source>A card payment was interrupted. It is Pending; do not pay again. Show code {code} to an attendant.</source>
        <translation>Un paiement par carte a été interrompu. Il est En attente; ne payez pas deux fois. Montrez le code {code} à un employé.</translation>
    </message>
    <message id="recovery.charged">
        <source>A payment was interrupted. {amount} was paid, and it is recorded. Show code {code} to an attendant.</source>
        <translation>Un paiement a été interrompu. {amount} ont été payés, et c’est enregistré. Montrez le code {code} à un employé.</translation>
    </message>
    <message id="recovery.not_charged">
        <source>A payment was interrupted. Your card was not charged. You can start again.</source>
        <translation>Un paiement a été interrompu. Votre carte n’a pas été débitée. Vous pouvez recommencer.</translation>
    </message>
    <message id="recovery.nothing">
        <source>A payment was interrupted. No money was inside. You can start again.</source>
        <translation>Un paiement a été interrompu. Il n’y avait pas d’argent dans la machine. Vous pouvez recommencer.</translation>
    </message>
    <message id="recovery.code">
        <source>Code {code}</source>
        <translation>Code {code}</translation>
    </message>
    <message id="recovery.finish">
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
</context>
<context>
    <name>cash</name>
    <message id="cash.title">
        <source>Put in your notes</source>
        <translation>Mettez vos billets</translation>
    </message>
    <message id="cash.lead_empty">
        <source>Put in one note at a time. No money is inside yet.</source>
        <translation>Mettez un billet à la fois. Il n’y a pas encore d’argent dans la machine.</translation>
    </message>
    <message id="cash.lead_inside">
        <source>Your {held} is inside and recorded. Put in the next note.</source>
        <translation>Vos {held} sont dans la machine et enregistrés. Mettez le billet suivant.</translation>
    </message>
    <message id="cash.none_fits">
        <source>No note is small enough for this bill. No money is inside. Touch Cancel, then pay another way.</source>
        <translation>Aucun billet n’est assez petit pour cette facture. Aucun argent n’est dans la machine. Touchez Annuler, puis payez autrement.</translation>
    </message>
    <message id="cash.rest_fits_none">
        <source>Your {held} is inside and recorded. No note is small enough for the rest. Touch Finish.</source>
        <translation>Vos {held} sont dans la machine et enregistrés. Aucun billet n’est assez petit pour le reste. Touchez Terminer.</translation>
    </message>
    <message id="cash.reading">
        <source>Taking in your note. What is inside is safe.</source>
        <translation>Votre billet entre. Ce qui est dans la machine est en sécurité.</translation>
    </message>
    <message id="cash.held">
        <source>Paid in</source>
        <translation>Déjà versé</translation>
    </message>
    <message id="cash.to_pay">
        <source>Still to pay</source>
        <translation>Reste à payer</translation>
    </message>
    <message id="cash.last">
        <source>Last note</source>
        <translation>Dernier billet</translation>
    </message>
    <message id="cash.notes">
        <source>Notes we take</source>
        <translation>Billets que nous prenons</translation>
    </message>
    <message id="cash.finish">
        <source>Finish with {held}</source>
        <translation>Terminer avec {held}</translation>
    </message>
    <message id="cash.finish_off">
        <source>no note is in yet</source>
        <translation>aucun billet n’est encore entré</translation>
    </message>
</context>
<context>
    <name>over</name>
    <message id="over.lead">
        <source>Your {note} is held for you. No change is given. Choose what to do with it.</source>
        <translation>Votre billet de {note} est gardé pour vous. La machine ne rend pas la monnaie. Choisissez quoi en faire.</translation>
    </message>
    <message id="over.note">
        <source>Your note</source>
        <translation>Votre billet</translation>
    </message>
    <message id="over.extra">
        <source>Extra</source>
        <translation>En plus</translation>
    </message>
    <message id="over.credit">
        <source>Credit my account</source>
        <translation>Créditer mon compte</translation>
    </message>
    <message id="over.return">
        <source>Give my note back</source>
        <translation>Me rendre mon billet</translation>
    </message>
    <message id="over.return_line">
        <source>Then use a smaller note.</source>
        <translation>Mettez ensuite un billet plus petit.</translation>
    </message>
    <message id="over.silence">
        <source>Without an answer, your note is returned.</source>
        <translation>Sans réponse, votre billet est rendu.</translation>
    </message>
    <message id="over.title">
        <source>This note is more than needed</source>
        <translation>Ce billet dépasse le montant choisi</translation>
    </message>
    <message id="over.credit_line">
        <source>{extra} more goes to your account.</source>
        <translation>{extra} de plus vont sur votre compte.</translation>
    </message>
</context>
<context>
    <name>stop</name>
    <message id="stop.title">
        <source>Stop paying in cash?</source>
        <translation>Arrêter de payer en espèces?</translation>
    </message>
    <message id="stop.nothing">
        <source>No money is inside. You can leave, or go on.</source>
        <translation>Il n’y a pas d’argent dans la machine. Vous pouvez partir, ou continuer.</translation>
    </message>
    <message id="stop.inside">
        <source>Your {held} is inside and recorded. Pay it to your bill, or go on.</source>
        <translation>Vos {held} sont enregistrés. Versez-les sur votre facture, ou continuez.</translation>
    </message>
    <message id="stop.held">
        <source>Paid in</source>
        <translation>Déjà versé</translation>
    </message>
    <message id="stop.pay">
        <source>Pay what is in</source>
        <translation>Payer avec ce montant</translation>
    </message>
    <message id="stop.pay_line">
        <source>{held} goes to your bill.</source>
        <translation>{held} vont sur votre facture.</translation>
    </message>
    <message id="stop.go_on">
        <source>Go on with cash</source>
        <translation>Continuer en espèces</translation>
    </message>
    <message id="stop.go_on_line">
        <source>{to_pay} is still to pay.</source>
        <translation>Il reste {to_pay} à payer.</translation>
    </message>
    <message id="stop.rest">
        <source>Pay the rest by card</source>
        <translation>Payer le reste par carte</translation>
    </message>
    <message id="stop.rest_line">
        <source>{to_pay} on your card.</source>
        <translation>{to_pay} sur votre carte.</translation>
    </message>
    <message id="stop.rest_fee_line">
        <source>{to_pay} on your card, fee included.</source>
        <translation>{to_pay} sur votre carte, frais compris.</translation>
    </message>
    <message id="stop.card">
        <source>Pay by card instead</source>
        <translation>Payer plutôt par carte</translation>
    </message>
    <message id="stop.leave">
        <source>Leave without paying</source>
        <translation>Partir sans payer</translation>
    </message>
</context>
<context>
    <name>posting</name>
    <message id="posting.title">
        <source>Recording your payment</source>
        <translation>Enregistrement de votre paiement</translation>
    </message>
    <message id="posting.closing">
        <source>We are closing the note slot. Your {held} is recorded and safe.</source>
        <translation>Nous fermons la fente à billets. Vos {held} sont enregistrés et en sécurité.</translation>
    </message>
    <message id="posting.recording">
        <source>We are telling {biller}. Your {held} is recorded and safe.</source>
        <translation>Nous prévenons {biller}. Vos {held} sont enregistrés et en sécurité.</translation>
    </message>
    <message id="posting.nothing">
        <source>We are closing the note slot. No money is inside.</source>
        <translation>Nous fermons la fente à billets. Il n’y a pas d’argent dans la machine.</translation>
    </message>
    <message id="posting.amount">
        <source>Your payment</source>
        <translation>Votre paiement</translation>
    </message>
    <message id="posting.wait">
        <source>Please wait for your slip. You get one whatever happens.</source>
        <translation>Attendez votre ticket. Vous en aurez un dans tous les cas.</translation>
    </message>
    <message id="posting.recording_bills">
        <source>We are telling your billers. Your {held} is recorded and safe.</source>
        <translation>Nous prévenons vos fournisseurs. Vos {held} sont enregistrés et en sécurité.</translation>
    </message>
</context>
<context>
    <name>receipt</name>
    <message id="receipt.paid">
        <source>Paid</source>
        <translation>Payé</translation>
    </message>
    <message id="receipt.pending">
        <source>Pending</source>
        <translation>En attente</translation>
    </message>
    <message id="receipt.not_taken">
        <source>Not taken</source>
        <translation>Non encaissé</translation>
    </message>
    <message id="receipt.title">
        <source>Receipt {confirmation}</source>
        <translation>Reçu {confirmation}</translation>
    </message>
    <message id="receipt.reprint">
        <source>Copy</source>
        <translation>Copie</translation>
    </message>
    <message id="receipt.date">
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message id="receipt.kiosk">
        <source>Kiosk</source>
        <translation>Borne</translation>
    </message>
    <message id="receipt.place">
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message id="receipt.number">
        <source>Pay-bill number</source>
        <translation>Numéro de paiement</translation>
    </message>
    <message id="receipt.former_number">
        <source>Former number</source>
        <translation>Ancien numéro</translation>
    </message>
    <message id="receipt.ending_in">
        <source>ending in {last4}</source>
        <translation>finit par {last4}</translation>
    </message>
    <message id="receipt.amount">
        <source>Amount</source>
        <translation>Montant</translation>
    </message>
    <message id="receipt.fee">
        <source>Fee</source>
        <translation>Frais</translation>
    </message>
    <message id="receipt.no_fee">
        <source>No fee</source>
        <translation>Sans frais</translation>
    </message>
    <message id="receipt.total">
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message id="receipt.cash_in">
        <source>Cash put in</source>
        <translation>Espèces versées</translation>
    </message>
    <message id="receipt.card">
        <source>Card</source>
        <translation>Carte</translation>
    </message>
    <message id="receipt.card_charged">
        <source>Charged to your card</source>
        <translation>Débité de votre carte</translation>
    </message>
    <message id="receipt.card_asked">
        <source>Asked on your card</source>
        <translation>Demandé sur votre carte</translation>
    </message>
    <message id="receipt.card_approval">
        <source>Card approval</source>
        <translation>Autorisation de la carte</translation>
    </message>
    <message id="receipt.card_reference">
        <source>Card reference</source>
        <translation>Référence de la carte</translation>
    </message>
    <message id="receipt.card_terminal">
        <source>Card terminal</source>
        <translation>Terminal de carte</translation>
    </message>
    <message id="receipt.credited">
        <source>Credited to your account</source>
        <translation>Crédité sur votre compte</translation>
    </message>
    <message id="receipt.held">
        <source>Kept for you</source>
        <translation>Gardé pour vous</translation>
    </message>
    <message id="receipt.in_doubt">
        <source>Being checked</source>
        <translation>En vérification</translation>
    </message>
    <message id="receipt.balance">
        <source>Balance left</source>
        <translation>Solde restant</translation>
    </message>
    <message id="receipt.balance_credit">
        <source>Credit on your account</source>
        <translation>Crédit sur votre compte</translation>
    </message>
    <message id="receipt.brought">
        <source>From an earlier payment</source>
        <translation>D’un paiement précédent</translation>
    </message>
    <message id="receipt.supplement_of">
        <source>Confirmation of that payment</source>
        <translation>Confirmation de ce paiement</translation>
    </message>
    <message id="receipt.by_when">
        <source>We will know by {moment}. If not, show this slip to an attendant.</source>
        <translation>Nous saurons avant le {moment}. Sinon, montrez ce ticket à un employé.</translation>
    </message>
    <message id="receipt.as_of">
        <source>Balance as of</source>
        <translation>Solde au</translation>
    </message>
    <message id="receipt.remaining">
        <source>Remaining {amount}. Please pay it by the due date.</source>
        <translation>Il reste {amount}. À payer avant la date d’échéance.</translation>
    </message>
    <message id="receipt.confirmation">
        <source>Confirmation number</source>
        <translation>Numéro de confirmation</translation>
    </message>
    <message id="receipt.approval">
        <source>Approval reference</source>
        <translation>Référence d’autorisation</translation>
    </message>
    <message id="receipt.trace">
        <source>Trace number</source>
        <translation>Numéro de suivi</translation>
    </message>
    <message id="receipt.recovery_code">
        <source>Code for the attendant</source>
        <translation>Code pour l’employé</translation>
    </message>
    <message id="receipt.paid_note">
        <source>Your payment of {amount} to {biller} is Paid. Keep this receipt.</source>
        <translation>Votre paiement de {amount} à {biller} est Payé. Gardez ce reçu.</translation>
    </message>
    <message id="receipt.pending_note">
        <source>We have your {amount}. It is Pending until {biller} answers. Keep this slip; do not pay again.</source>
        <translation>Nous avons vos {amount}. Le paiement est En attente jusqu’à la réponse de {biller}. Gardez ce ticket; ne payez pas deux fois.</translation>
    </message>
    <message id="receipt.do_not_pay_again">
        <source>Do not pay this bill again.</source>
        <translation>Ne payez pas cette facture deux fois.</translation>
    </message>
    <message id="receipt.not_taken_note">
        <source>No money was taken.</source>
        <translation>Aucun argent n’a été pris.</translation>
    </message>
    <message id="receipt.not_charged_note">
        <source>Your card was not charged. No money was taken.</source>
        <translation>Votre carte n’a pas été débitée. Aucun argent n’a été pris.</translation>
    </message>
    <message id="receipt.taken_back_note">
        <source>The charge on your card was taken back. No money was taken. Keep this slip.</source>
        <translation>Le débit sur votre carte a été annulé. Aucun argent n’a été pris. Gardez ce ticket.</translation>
    </message>
    <message id="receipt.card_note">
        <source>We are still asking your bank. Your payment is Pending. Keep this slip.</source>
        <translation>Nous demandons encore à votre banque. Votre paiement est En attente. Gardez ce ticket.</translation>
    </message>
    <message id="receipt.cash_safe_note">
        <source>Your {amount} in cash is recorded and safe.</source>
        <translation>Vos {amount} en espèces sont enregistrés et en sécurité.</translation>
    </message>
    <message id="receipt.refused_note">
        <source>This payment to {biller} was not made. Your {amount} is kept for you. Show this slip to an attendant.</source>
        <translation>Ce paiement à {biller} n’a pas été fait. Vos {amount} sont gardés pour vous. Montrez ce ticket à un employé.</translation>
    </message>
    <message id="receipt.doubt_note">
        <source>One note is being checked. It may be counted later. Show this slip to an attendant.</source>
        <translation>Un billet est en vérification. Il peut être compté plus tard. Montrez ce ticket à un employé.</translation>
    </message>
    <message id="receipt.abandoned_note">
        <source>Time ran out, so we paid {amount} to your bill. It is recorded as {outcome}.</source>
        <translation>Le temps est écoulé : nous avons payé {amount} sur votre facture. C’est enregistré comme {outcome}.</translation>
    </message>
    <message id="receipt.restart_note">
        <source>This payment was interrupted. {amount} was inside, and it is recorded.</source>
        <translation>Ce paiement a été interrompu. Il y avait {amount} dans la machine; c’est enregistré.</translation>
    </message>
    <message id="receipt.restart_card_note">
        <source>This payment was interrupted. {amount} was paid, and it is recorded.</source>
        <translation>Ce paiement a été interrompu. {amount} ont été payés, et c’est enregistré.</translation>
    </message>
    <message id="receipt.wrong">
        <source>Something wrong? Keep this paper. Show it to an attendant with the confirmation number.</source>
        <translation>Un problème? Gardez ce papier. Montrez-le à un employé avec le numéro de confirmation.</translation>
    </message>
    <message id="receipt.help_line">
        <source>Help line: {phone}</source>
        <translation>Aide par téléphone : {phone}</translation>
    </message>
    <message id="receipt.verify">
        <source>Scan to check this receipt.</source>
        <translation>Scannez pour vérifier ce reçu.</translation>
    </message>
    <message id="receipt.thanks">
        <source>Thank you.</source>
        <translation>Merci.</translation>
    </message>
    <message id="receipt.paid_bills_note">
        <source>Your payment of {amount} is Paid. Keep this receipt.</source>
        <translation>Votre paiement de {amount} est Payé. Gardez ce reçu.</translation>
    </message>
    <message id="receipt.pending_bills_note">
        <source>{amount} is Pending until each biller answers. Do not pay these bills again.</source>
        <translation>{amount} sont En attente de la réponse de chaque fournisseur. Ne payez pas ces factures une deuxième fois.</translation>
    </message>
    <message id="receipt.kept_bills_note">
        <source>Your {amount} is kept for you. Show this slip to an attendant.</source>
        <translation>Vos {amount} sont gardés pour vous. Montrez ce ticket à un employé.</translation>
    </message>
    <message id="receipt.abandoned_bills_note">
        <source>Time ran out, so we paid {amount} to your bills. It is recorded.</source>
        <translation>Le temps est écoulé : nous avons payé {amount} sur vos factures. C’est enregistré.</translation>
    </message>
    <message id="receipt.left_bills_note">
        <source>A bill marked Not taken got no money.</source>
        <translation>Une facture marquée Non encaissé n’a pas reçu d’argent.</translation>
    </message>
</context>
<context>
    <name>prefer</name>
    <message id="prefer.title">
        <source>Make this easier</source>
        <translation>Rendez cela plus facile</translation>
    </message>
    <message id="prefer.lead">
        <source>Each choice works at once. Your bill stays as it is.</source>
        <translation>Chaque choix agit tout de suite. Votre facture ne change pas.</translation>
    </message>
    <message id="prefer.size">
        <source>Size of the words</source>
        <translation>Taille des lettres</translation>
    </message>
    <message id="prefer.standard">
        <source>Standard</source>
        <translation>Normale</translation>
    </message>
    <message id="prefer.large">
        <source>Large</source>
        <translation>Grande</translation>
    </message>
    <message id="prefer.extra_large">
        <source>Larger</source>
        <translation>Plus grande</translation>
    </message>
    <message id="prefer.largest">
        <source>Largest</source>
        <translation>Maxi</translation>
    </message>
    <message id="prefer.theme">
        <source>Colours</source>
        <translation>Couleurs</translation>
    </message>
    <message id="prefer.light">
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message id="prefer.dark">
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message id="prefer.high_contrast">
        <source>Strong</source>
        <translation>Vif</translation>
    </message>
    <message id="prefer.soft">
        <source>Soft</source>
        <translation>Doux</translation>
    </message>
    <message id="prefer.reach">
        <source>Where the buttons are</source>
        <translation>Place des boutons</translation>
    </message>
    <message id="prefer.whole">
        <source>Whole screen</source>
        <translation>Tout l’écran</translation>
    </message>
    <message id="prefer.low">
        <source>Lower half</source>
        <translation>Moitié du bas</translation>
    </message>
    <message id="prefer.time">
        <source>Time to think</source>
        <translation>Temps de réflexion</translation>
    </message>
    <message id="prefer.time_3">
        <source>3 times longer</source>
        <translation>3 fois</translation>
    </message>
    <message id="prefer.time_10">
        <source>10 times longer</source>
        <translation>10 fois</translation>
    </message>
    <message id="prefer.reset">
        <source>As it was</source>
        <translation>Comme avant</translation>
    </message>
    <message id="prefer.done">
        <source>Done</source>
        <translation>C’est fait</translation>
    </message>
    <message id="prefer.time_1">
        <source>Usual</source>
        <translation>Habituel</translation>
    </message>
    <message id="prefer.audio">
        <source>Speech</source>
        <translation>Voix</translation>
    </message>
    <message id="prefer.audio_off">
        <source>Off</source>
        <translation>Arrêt</translation>
    </message>
    <message id="prefer.audio_on">
        <source>On</source>
        <translation>Marche</translation>
    </message>
    <message id="prefer.rate">
        <source>Speed of speech: {step} of {steps}</source>
        <translation>Vitesse de la voix : {step} sur {steps}</translation>
    </message>
    <message id="prefer.rate_less">
        <source>Slower</source>
        <translation>Plus lent</translation>
    </message>
    <message id="prefer.rate_more">
        <source>Faster</source>
        <translation>Plus vite</translation>
    </message>
    <message id="prefer.volume">
        <source>Volume: {step} of {steps}</source>
        <translation>Volume : {step} sur {steps}</translation>
    </message>
    <message id="prefer.volume_less">
        <source>Softer</source>
        <translation>Moins fort</translation>
    </message>
    <message id="prefer.volume_more">
        <source>Louder</source>
        <translation>Plus fort</translation>
    </message>
    <message id="prefer.curtain">
        <source>The screen</source>
        <translation>L’écran</translation>
    </message>
    <message id="prefer.curtain_off">
        <source>Visible</source>
        <translation>Visible</translation>
    </message>
    <message id="prefer.curtain_on">
        <source>Black</source>
        <translation>Noir</translation>
    </message>
    <message id="prefer.masked">
        <source>What you type</source>
        <translation>Ce que vous tapez</translation>
    </message>
    <message id="prefer.masked_off">
        <source>As it is</source>
        <translation>Tel quel</translation>
    </message>
    <message id="prefer.masked_on">
        <source>Only dots</source>
        <translation>Des points</translation>
    </message>
    <message id="prefer.end">
        <source>That is as far as it goes.</source>
        <translation>C’est la limite.</translation>
    </message>
</context>
<context>
    <name>chrome</name>
    <message id="header.languages">
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message id="language.title">
        <source>Choose your language</source>
        <translation>Choisissez votre langue</translation>
    </message>
    <message id="footer.accessibility">
        <source>Easier</source>
        <translation>Plus facile</translation>
    </message>
    <message id="footer.language">
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message id="page.more_read">
        <source>Read more</source>
        <translation>Lire la suite</translation>
    </message>
    <message id="page.more_choices">
        <source>More choices</source>
        <translation>Autres choix</translation>
    </message>
</context>
<context>
    <name>mail</name>
    <message id="mail.choose">
        <source>Send e-mail</source>
        <translation>Envoyer un e-mail</translation>
    </message>
    <message id="mail.title">
        <source>Type your e-mail address</source>
        <translation>Tapez votre adresse e-mail</translation>
    </message>
    <message id="mail.lead">
        <source>We use it for this receipt only. Paper comes as well.</source>
        <translation>Elle sert seulement pour ce reçu. Le papier sort aussi.</translation>
    </message>
    <message id="mail.entry">
        <source>E-mail address</source>
        <translation>Adresse e-mail</translation>
    </message>
    <message id="mail.empty">
        <source>name@example.com</source>
        <translation>nom@example.com</translation>
    </message>
    <message id="mail.clear">
        <source>Clear</source>
        <translation>Vider</translation>
    </message>
    <message id="mail.enter">
        <source>Next</source>
        <translation>Suite</translation>
    </message>
    <message id="mail.short">
        <source>This address is not complete</source>
        <translation>Adresse incomplète</translation>
    </message>
    <message id="mail.wrong">
        <source>This address is not complete. Check it. Your payment is recorded.</source>
        <translation>Cette adresse n’est pas complète. Vérifiez-la. Votre paiement est enregistré.</translation>
    </message>
    <message id="mail.ask">
        <source>Send it to this address?</source>
        <translation>L’envoyer à cette adresse?</translation>
    </message>
    <message id="mail.ask_lead">
        <source>Please read it letter by letter.</source>
        <translation>Lisez-la lettre par lettre, s’il vous plaît.</translation>
    </message>
    <message id="mail.yes">
        <source>Yes, send it</source>
        <translation>Oui, envoyer</translation>
    </message>
    <message id="mail.no">
        <source>No, change it</source>
        <translation>Non, corriger</translation>
    </message>
    <message id="mail.wanted">
        <source>Your e-mail is being sent.</source>
        <translation>Votre e-mail est en cours d’envoi.</translation>
    </message>
    <message id="mail.sent">
        <source>Your e-mail was sent.</source>
        <translation>Votre e-mail est envoyé.</translation>
    </message>
    <message id="mail.later">
        <source>Your e-mail has to wait. We keep trying. Your payment is recorded.</source>
        <translation>Votre e-mail doit attendre. Nous continuons d’essayer. Votre paiement est enregistré.</translation>
    </message>
    <message id="mail.refused">
        <source>Your e-mail was not sent.</source>
        <translation>Votre e-mail n’est pas parti.</translation>
    </message>
</context>
<context>
    <name>phone</name>
    <message id="phone.title">
        <source>Keep it on your phone</source>
        <translation>Gardez-le sur votre téléphone</translation>
    </message>
    <message id="phone.line">
        <source>Scan this code with your phone.</source>
        <translation>Scannez ce code avec votre téléphone.</translation>
    </message>
</context>
<context>
    <name>cart</name>
    <message id="cart.title">
        <source>Your bills</source>
        <translation>Vos factures</translation>
    </message>
    <message id="cart.lead">
        <source>You pay all of them together.</source>
        <translation>Vous les payez toutes ensemble.</translation>
    </message>
    <message id="cart.add">
        <source>Add another bill</source>
        <translation>Ajouter une autre facture</translation>
    </message>
    <message id="cart.full">
        <source>No more bills fit on this list</source>
        <translation>Cette liste ne peut pas contenir plus de factures</translation>
    </message>
    <message id="cart.change">
        <source>Change amount</source>
        <translation>Modifier le montant</translation>
    </message>
    <message id="cart.remove">
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message id="cart.bill">
        <source>{biller} {last4}</source>
        <translation>{biller} {last4}</translation>
    </message>
    <message id="cart.sum">
        <source>All together</source>
        <translation>Toutes ensemble</translation>
    </message>
    <message id="cart.go_on">
        <source>Pay these bills</source>
        <translation>Payer ces factures</translation>
    </message>
    <message id="cart.count">
        <source>Bills: {count}</source>
        <translation>Factures : {count}</translation>
    </message>
    <message id="cart.kept">
        <source>Kept for you</source>
        <translation>Gardé pour vous</translation>
    </message>
    <message id="cart.each">
        <source>{state}: {amount}</source>
        <translation>{state} : {amount}</translation>
    </message>
</context>
<context>
    <name>say</name>
    <message id="say.welcome">
        <source>Welcome. You can pay here by ear.</source>
        <translation>Bienvenue. Ici, vous payez à l’oreille.</translation>
    </message>
    <message id="say.keys_move">
        <source>Down goes on, Up goes back. Enter goes to the choices, then chooses.</source>
        <translation>Bas avance, Haut revient. Entrée va aux choix, puis choisit.</translation>
    </message>
    <message id="say.keys_again">
        <source>Star says it again. Zero makes the screen black. Help tells about all keys.</source>
        <translation>Étoile répète. Zéro rend l’écran noir. Aide explique toutes les touches.</translation>
    </message>
    <message id="say.choices">
        <source>Choices: {count}. Press Down.</source>
        <translation>Choix : {count}. Appuyez sur Bas.</translation>
    </message>
    <message id="say.type">
        <source>Type with the keys. Then press Enter.</source>
        <translation>Tapez avec les touches. Puis appuyez sur Entrée.</translation>
    </message>
    <message id="say.type_letters">
        <source>Star changes to letters. Press a key until you hear yours, then the hash key.</source>
        <translation>Étoile passe aux lettres. Appuyez jusqu’à entendre la vôtre, puis sur dièse.</translation>
    </message>
    <message id="say.any_key">
        <source>Press any key to go on.</source>
        <translation>Appuyez sur une touche pour continuer.</translation>
    </message>
    <message id="say.letters">
        <source>Letters. The hash key takes the one you heard.</source>
        <translation>Lettres. La touche dièse prend celle que vous avez entendue.</translation>
    </message>
    <message id="say.digits">
        <source>Digits.</source>
        <translation>Chiffres.</translation>
    </message>
    <message id="say.erased">
        <source>The last one is gone.</source>
        <translation>Le dernier est effacé.</translation>
    </message>
    <message id="say.off">
        <source>Not available. {reason}</source>
        <translation>Pas disponible. {reason}</translation>
    </message>
    <message id="say.chosen">
        <source>Chosen.</source>
        <translation>Choisi.</translation>
    </message>
    <message id="say.free">
        <source>Not chosen.</source>
        <translation>Pas choisi.</translation>
    </message>
    <message id="say.private">
        <source>This is private. Put in headphones to hear it.</source>
        <translation>Ceci est privé. Branchez un casque pour l’entendre.</translation>
    </message>
    <message id="say.hidden">
        <source>dot</source>
        <translation>point</translation>
    </message>
    <message id="say.rate">
        <source>Speed {step} of {steps}.</source>
        <translation>Vitesse {step} sur {steps}.</translation>
    </message>
    <message id="say.volume">
        <source>Volume {step} of {steps}.</source>
        <translation>Volume {step} sur {steps}.</translation>
    </message>
    <message id="say.nowhere">
        <source>There is nothing to choose here. Press Down.</source>
        <translation>Il n’y a rien à choisir ici. Appuyez sur Bas.</translation>
    </message>
    <message id="say.curtain">
        <source>Nothing is said now. Put the headphones in, or touch here to see the screen.</source>
        <translation>Rien n’est dit maintenant. Branchez le casque, ou touchez ici pour voir l’écran.</translation>
    </message>
    <message id="say.broken">
        <source>Speech is off</source>
        <translation>Pas de voix</translation>
    </message>
    <message id="say.language">
        <source>For English, press {digit}.</source>
        <translation>Pour le français, appuyez sur {digit}.</translation>
    </message>
    <message id="say.choices_again">
        <source>Choices: {count}.</source>
        <translation>Choix : {count}.</translation>
    </message>
    <message id="say.goodbye">
        <source>Finished. Press a key to begin again.</source>
        <translation>Terminé. Appuyez sur une touche pour recommencer.</translation>
    </message>
    <message id="say.black">
        <source>The screen is black.</source>
        <translation>L’écran est noir.</translation>
    </message>
    <message id="say.visible">
        <source>The screen is visible.</source>
        <translation>L’écran est visible.</translation>
    </message>
</context>
</TS>
