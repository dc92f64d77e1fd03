<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es_US" sourcelanguage="en_US">
<context>
    <name>language</name>
    <message id="language.name">
        <source>English</source>
        <translation>Español</translation>
    </message>
</context>
<context>
    <name>header</name>
    <message id="header.step">
        <source>Step {step} of {steps}</source>
        <translation>Paso {step} de {steps}</translation>
    </message>
</context>
<context>
    <name>footer</name>
    <message id="footer.back">
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message id="footer.help">
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message id="footer.attendant">
        <source>Call attendant</source>
        <translation>Llamar a alguien</translation>
    </message>
    <message id="footer.cancel">
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message id="footer.off">
        <source>Not available here</source>
        <translation>No disponible aquí</translation>
    </message>
    <message id="footer.off_question">
        <source>First answer the question on the screen</source>
        <translation>Primero responda la pregunta de la pantalla</translation>
    </message>
    <message id="footer.off_here">
        <source>This is what you see now</source>
        <translation>Es lo que ve ahora</translation>
    </message>
</context>
<context>
    <name>off</name>
    <message id="off.because">
        <source>Off: {reason}</source>
        <translation>No disponible: {reason}</translation>
    </message>
</context>
<context>
    <name>banner</name>
    <message id="banner.check">
        <source>Please check</source>
        <translation>Revise, por favor</translation>
    </message>
    <message id="banner.not_now">
        <source>Not possible now</source>
        <translation>No es posible ahora</translation>
    </message>
    <message id="banner.returned">
        <source>Note returned</source>
        <translation>Billete devuelto</translation>
    </message>
    <message id="banner.stopped">
        <source>Cash has stopped</source>
        <translation>El efectivo se detuvo</translation>
    </message>
    <message id="banner.note">
        <source>Please note</source>
        <translation>Tenga en cuenta</translation>
    </message>
    <message id="banner.not_charged">
        <source>Not charged</source>
        <translation>No se cobró</translation>
    </message>
    <message id="banner.not_yet">
        <source>Not charged yet</source>
        <translation>Aún no se cobra</translation>
    </message>
    <message id="banner.pending">
        <source>Pending</source>
        <translation>Pendiente</translation>
    </message>
</context>
<context>
    <name>key</name>
    <message id="key.clear">
        <source>Clear</source>
        <translation>Limpiar</translation>
    </message>
    <message id="key.erase">
        <source>Erase</source>
        <translation>Borrar</translation>
    </message>
</context>
<context>
    <name>condition</name>
    <message id="condition.ready">
        <source>working</source>
        <translation>funciona</translation>
    </message>
    <message id="condition.near_end">
        <source>working, paper is low</source>
        <translation>funciona, queda poco papel</translation>
    </message>
    <message id="condition.starting">
        <source>starting</source>
        <translation>está iniciando</translation>
    </message>
    <message id="condition.slow">
        <source>slow, but working</source>
        <translation>funciona con lentitud</translation>
    </message>
    <message id="condition.offline">
        <source>not connected</source>
        <translation>sin conexión</translation>
    </message>
    <message id="condition.jammed">
        <source>something is stuck</source>
        <translation>algo está atascado</translation>
    </message>
    <message id="condition.full">
        <source>the cash box is full</source>
        <translation>la caja de efectivo está llena</translation>
    </message>
    <message id="condition.box_removed">
        <source>the cash box is out</source>
        <translation>falta la caja de efectivo</translation>
    </message>
    <message id="condition.transport_open">
        <source>the machine is open</source>
        <translation>la máquina está abierta</translation>
    </message>
    <message id="condition.paper_out">
        <source>no paper</source>
        <translation>no hay papel</translation>
    </message>
    <message id="condition.cover_open">
        <source>the cover is open</source>
        <translation>la tapa está abierta</translation>
    </message>
    <message id="condition.cutter">
        <source>the paper cutter is stuck</source>
        <translation>el cortador de papel está atascado</translation>
    </message>
    <message id="condition.failure">
        <source>not working</source>
        <translation>no funciona</translation>
    </message>
    <message id="condition.busy">
        <source>busy just now</source>
        <translation>ocupado en este momento</translation>
    </message>
    <message id="condition.end_of_day">
        <source>closing its day</source>
        <translation>cerrando su día</translation>
    </message>
    <message id="condition.journal">
        <source>payments cannot be recorded</source>
        <translation>no se pueden registrar pagos</translation>
    </message>
</context>
<context>
    <name>card_off</name>
    <message id="card_off.absent">
        <source>not available at this machine</source>
        <translation>no hay en esta máquina</translation>
    </message>
    <message id="card_off.open">
        <source>an earlier card payment is being checked</source>
        <translation>se verifica un pago anterior con tarjeta</translation>
    </message>
    <message id="card_off.full">
        <source>its memory is full</source>
        <translation>su memoria está llena</translation>
    </message>
    <message id="card_off.doubt">
        <source>a note is being checked</source>
        <translation>se verifica un billete</translation>
    </message>
</context>
<context>
    <name>cash_off</name>
    <message id="cash_off.refused">
        <source>this account takes no cash</source>
        <translation>esta cuenta no acepta efectivo</translation>
    </message>
</context>
<context>
    <name>date</name>
    <message id="date.today">
        <source>{date}, today</source>
        <translation>{date}, hoy</translation>
    </message>
    <message id="date.tomorrow">
        <source>{date}, tomorrow</source>
        <translation>{date}, mañana</translation>
    </message>
    <message id="date.in_days" numerus="yes">
        <source>{date}, in {days} days</source>
        <translation>
            <numerusform>{date}, en {days} día</numerusform>
            <numerusform>{date}, en {days} días</numerusform>
        </translation>
    </message>
    <message id="date.late" numerus="yes">
        <source>{date}, {days} days late</source>
        <translation>
            <numerusform>{date}, {days} día de atraso</numerusform>
            <numerusform>{date}, {days} días de atraso</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>home</name>
    <message id="home.title">
        <source>Pay your bill here</source>
        <translation>Pague su factura aquí</translation>
    </message>
    <message id="home.lead">
        <source>Five short steps. You leave with a receipt.</source>
        <translation>Cinco pasos cortos. Usted se lleva un recibo.</translation>
    </message>
    <message id="home.pay">
        <source>Pay your bill</source>
        <translation>Pagar mi factura</translation>
    </message>
    <message id="home.pay_line">
        <source>Scan it or type its number.</source>
        <translation>Escanéela o escriba su número.</translation>
    </message>
    <message id="home.owe">
        <source>See what I owe</source>
        <translation>Ver cuánto debo</translation>
    </message>
    <message id="home.owe_line">
        <source>Look without paying.</source>
        <translation>Consulte sin pagar.</translation>
    </message>
    <message id="home.check">
        <source>Check a payment</source>
        <translation>Revisar un pago</translation>
    </message>
    <message id="check.title">
        <source>Check a payment</source>
        <translation>Revisar un pago</translation>
    </message>
    <message id="check.lead">
        <source>The number is on your slip. It looks like {example}.</source>
        <translation>El número está en su recibo. Se parece a {example}.</translation>
    </message>
    <message id="check.empty">
        <source>From your slip</source>
        <translation>De su recibo</translation>
    </message>
    <message id="check.enter">
        <source>Check it</source>
        <translation>Revisar</translation>
    </message>
    <message id="check.short">
        <source>This number does not look complete. Compare it with your slip.</source>
        <translation>Este número no parece completo. Compárelo con su recibo.</translation>
    </message>
    <message id="check.not_found">
        <source>We do not know this number. Compare it with your slip, or call an attendant.</source>
        <translation>No conocemos este número. Compárelo con su recibo o llame a un encargado.</translation>
    </message>
    <message id="check.brief_short">
        <source>This number is not complete.</source>
        <translation>Este número no está completo.</translation>
    </message>
    <message id="check.brief_not_found">
        <source>We do not know this number.</source>
        <translation>No conocemos este número.</translation>
    </message>
    <message id="check.brief_locked">
        <source>Too many tries. Please wait.</source>
        <translation>Demasiados intentos. Espere.</translation>
    </message>
    <message id="check.locked">
        <source>That is too many tries for now. Wait some minutes, or call an attendant.</source>
        <translation>Son demasiados intentos por ahora. Espere unos minutos o llame a un encargado.</translation>
    </message>
    <message id="home.scan">
        <source>Have your bill in hand? Scan it now.</source>
        <translation>¿Tiene su factura a la mano? Escanéela ahora.</translation>
    </message>
    <message id="home.ready_title">
        <source>Have this ready</source>
        <translation>Tenga esto a la mano</translation>
    </message>
    <message id="home.ready_bill">
        <source>Your bill, or its number</source>
        <translation>Su factura o su número</translation>
    </message>
    <message id="home.ready_cash">
        <source>Notes of {notes}</source>
        <translation>Billetes de {notes}</translation>
    </message>
    <message id="home.ready_card">
        <source>Or your card</source>
        <translation>O su tarjeta</translation>
    </message>
    <message id="home.cash_off">
        <source>Cash is off: {reason}. You can pay by card.</source>
        <translation>No hay pago en efectivo: {reason}. Puede pagar con tarjeta.</translation>
    </message>
    <message id="home.card_off">
        <source>Cards are off: {reason}. You can pay in cash.</source>
        <translation>No hay pago con tarjeta: {reason}. Puede pagar en efectivo.</translation>
    </message>
    <message id="home.both_off">
        <source>Cash is off: {cash}. Cards are off: {card}.</source>
        <translation>No hay pago en efectivo: {cash}. No hay pago con tarjeta: {card}.</translation>
    </message>
    <message id="home.only_cash_off">
        <source>Cash is off: {reason}</source>
        <translation>No hay pago en efectivo: {reason}</translation>
    </message>
    <message id="home.printer_off">
        <source>No printed receipt: {reason}</source>
        <translation>Sin recibo impreso: {reason}</translation>
    </message>
    <message id="home.no_change">
        <source>No change is given</source>
        <translation>No se da cambio</translation>
    </message>
    <message id="home.billers">
        <source>Bills we take</source>
        <translation>Facturas que recibimos</translation>
    </message>
</context>
<context>
    <name>fee</name>
    <message id="fee.none">
        <source>No fee</source>
        <translation>Sin cargo</translation>
    </message>
    <message id="fee.cash">
        <source>Fee for cash: {fee}</source>
        <translation>Cargo por efectivo: {fee}</translation>
    </message>
    <message id="fee.cash_up_to">
        <source>Fee for cash: up to {fee}</source>
        <translation>Cargo por efectivo: hasta {fee}</translation>
    </message>
    <message id="fee.no_cash">
        <source>No fee for cash</source>
        <translation>Sin cargo por efectivo</translation>
    </message>
    <message id="fee.card">
        <source>Fee for cards: {fee}</source>
        <translation>Cargo por tarjeta: {fee}</translation>
    </message>
    <message id="fee.card_up_to">
        <source>Fee for cards: up to {fee}</source>
        <translation>Cargo por tarjeta: hasta {fee}</translation>
    </message>
    <message id="fee.no_card">
        <source>No fee for cards</source>
        <translation>Sin cargo por tarjeta</translation>
    </message>
</context>
<context>
    <name>help</name>
    <message id="help.title">
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message id="help.here">
        <source>About this screen</source>
        <translation>Sobre esta pantalla</translation>
    </message>
    <message id="help.more">
        <source>More topics</source>
        <translation>Más temas</translation>
    </message>
    <message id="help.others">
        <source>Other questions</source>
        <translation>Otras preguntas</translation>
    </message>
    <message id="help.close">
        <source>Close help</source>
        <translation>Cerrar la ayuda</translation>
    </message>
    <message id="help.at_home">
        <source>Touch what you want to do. Do you have your bill? Then just scan it.</source>
        <translation>Toque lo que quiere hacer. ¿Tiene su factura? Entonces solo escanéela.</translation>
    </message>
    <message id="help.at_find_bill">
        <source>Hold the code on your bill at the scanner. Or type the number that is on it.</source>
        <translation>Acerque el código de su factura al lector. O escriba el número que aparece en ella.</translation>
    </message>
    <message id="help.at_looking_up">
        <source>We are asking for your bill. This takes some seconds. You can wait or go back.</source>
        <translation>Estamos pidiendo su factura. Tarda unos segundos. Puede esperar o volver.</translation>
    </message>
    <message id="help.at_confirm_account">
        <source>Look if this bill is yours. We hide some letters to keep it private.</source>
        <translation>Mire si esta factura es suya. Ocultamos algunas letras para proteger sus datos.</translation>
    </message>
    <message id="help.at_confirm_moved">
        <source>You have a new number. Your payment goes to the same account.</source>
        <translation>Usted tiene un número nuevo. Su pago va a la misma cuenta.</translation>
    </message>
    <message id="help.at_cart">
        <source>These are the bills you want to pay. Add one, or change one.</source>
        <translation>Estas son las facturas que quiere pagar. Agregue una o cambie una.</translation>
    </message>
    <message id="help.at_choose_amount">
        <source>Choose how much you pay today. You see what each choice means.</source>
        <translation>Elija cuánto paga hoy. Verá qué significa cada opción.</translation>
    </message>
    <message id="help.at_choose_tender">
        <source>Choose how you pay. Each way shows its fee. What is off says why.</source>
        <translation>Elija cómo paga. Cada forma muestra su cargo. La que no funciona dice por qué.</translation>
    </message>
    <message id="help.at_review">
        <source>Read the amount, the fee and the total. To change them, go back.</source>
        <translation>Lea el monto, el cargo y el total. Para cambiarlos, vuelva atrás.</translation>
    </message>
    <message id="help.at_pay_cash">
        <source>Put in one note at a time. The screen counts each one for you.</source>
        <translation>Ponga un billete a la vez. La pantalla los cuenta por usted.</translation>
    </message>
    <message id="help.at_stop_cash">
        <source>Choose how to go on. Every note that we counted is recorded.</source>
        <translation>Elija cómo seguir. Cada billete contado está registrado.</translation>
    </message>
    <message id="help.at_pay_card">
        <source>Hold your card at the terminal, put it in or swipe it. It tells you what is next.</source>
        <translation>Acerque su tarjeta al terminal, insértela o deslícela. El terminal dice qué sigue.</translation>
    </message>
    <message id="help.at_card_declined">
        <source>Your card was not charged. You can try again, pay another way, or stop.</source>
        <translation>No se cobró a su tarjeta. Puede probar otra vez, pagar de otra forma o parar.</translation>
    </message>
    <message id="help.at_posting">
        <source>We are recording your payment. Please wait for your slip. You get one in any case.</source>
        <translation>Estamos registrando su pago. Espere su comprobante. Lo recibe en todo caso.</translation>
    </message>
    <message id="help.at_outcome_shown">
        <source>This is what happened with your payment. Your slip says the same.</source>
        <translation>Esto es lo que pasó con su pago. Su comprobante dice lo mismo.</translation>
    </message>
    <message id="help.at_choose_receipt">
        <source>Your receipt proves your payment. So does the number on the screen.</source>
        <translation>Su recibo prueba su pago. También el número de la pantalla.</translation>
    </message>
    <message id="help.at_type_address">
        <source>Type where your receipt shall go. We use it for this receipt only.</source>
        <translation>Escriba adónde debe llegar su recibo. Solo lo usamos para este recibo.</translation>
    </message>
    <message id="help.at_take_your_things">
        <source>Take all that is yours. Then this screen closes by itself.</source>
        <translation>Tome todo lo que es suyo. Luego esta pantalla se cierra sola.</translation>
    </message>
    <message id="help.at_check_payment">
        <source>Type the number that your slip calls the confirmation number.</source>
        <translation>Escriba el número que su recibo llama número de confirmación.</translation>
    </message>
    <message id="help.at_payment_checked">
        <source>This is how your payment stands now. To see another one, go back.</source>
        <translation>Así está su pago ahora. Para ver otro, vuelva atrás.</translation>
    </message>
    <message id="help.at_recovery">
        <source>A payment was interrupted. The money is recorded. Show the code to an attendant.</source>
        <translation>Un pago se interrumpió. El dinero está registrado. Muestre el código a un encargado.</translation>
    </message>
    <message id="help.at_out_of_service">
        <source>You cannot pay here now. The screen says what still works.</source>
        <translation>Aquí no se puede pagar ahora. La pantalla dice qué sigue funcionando.</translation>
    </message>
    <message id="help.group_trouble">
        <source>Something does not work</source>
        <translation>Algo no funciona</translation>
    </message>
    <message id="help.line_trouble">
        <source>Number, card, note or receipt</source>
        <translation>Número, tarjeta, billete o recibo</translation>
    </message>
    <message id="help.group_number">
        <source>My number</source>
        <translation>Mi número</translation>
    </message>
    <message id="help.line_number">
        <source>Where it is and what it is for</source>
        <translation>Dónde está y para qué sirve</translation>
    </message>
    <message id="help.group_paying">
        <source>Paying here</source>
        <translation>Pagar aquí</translation>
    </message>
    <message id="help.line_paying">
        <source>Cards, notes and fees</source>
        <translation>Tarjetas, billetes y cargos</translation>
    </message>
    <message id="help.group_after">
        <source>After paying</source>
        <translation>Después de pagar</translation>
    </message>
    <message id="help.line_after">
        <source>Receipts and questions</source>
        <translation>Recibos y preguntas</translation>
    </message>
    <message id="help.group_own">
        <source>About this place</source>
        <translation>Sobre este lugar</translation>
    </message>
    <message id="help.line_own">
        <source>What others ask here</source>
        <translation>Lo que otros preguntan aquí</translation>
    </message>
    <message id="help.ask_where">
        <source>Where is my number?</source>
        <translation>¿Dónde está mi número?</translation>
    </message>
    <message id="help.ask_keep">
        <source>What is my number for?</source>
        <translation>¿Para qué sirve mi número?</translation>
    </message>
    <message id="help.ask_share">
        <source>Is it safe to share my number?</source>
        <translation>¿Puedo mostrar mi número a otros?</translation>
    </message>
    <message id="help.ask_change">
        <source>Can my number change?</source>
        <translation>¿Puede cambiar mi número?</translation>
    </message>
    <message id="help.ask_how">
        <source>How can I pay?</source>
        <translation>¿Cómo puedo pagar?</translation>
    </message>
    <message id="help.ask_notes">
        <source>Which notes can I use?</source>
        <translation>¿Qué billetes puedo usar?</translation>
    </message>
    <message id="help.ask_fee">
        <source>Is there a fee?</source>
        <translation>¿Hay un cargo?</translation>
    </message>
    <message id="help.ask_safe">
        <source>Is it safe to pay here?</source>
        <translation>¿Es seguro pagar aquí?</translation>
    </message>
    <message id="help.ask_several">
        <source>Can I pay for several bills?</source>
        <translation>¿Puedo pagar varias facturas?</translation>
    </message>
    <message id="help.ask_proof">
        <source>How do I know that it worked?</source>
        <translation>¿Cómo sé que funcionó?</translation>
    </message>
    <message id="help.ask_wrong">
        <source>What if the amount looks wrong?</source>
        <translation>¿Y si el monto no parece correcto?</translation>
    </message>
    <message id="help.ask_who">
        <source>Who can I ask?</source>
        <translation>¿A quién puedo preguntar?</translation>
    </message>
    <message id="help.ask_not_found">
        <source>My number is not found</source>
        <translation>No se encuentra mi número</translation>
    </message>
    <message id="help.ask_declined">
        <source>My card does not work</source>
        <translation>Mi tarjeta no funciona</translation>
    </message>
    <message id="help.ask_refused">
        <source>My note comes back</source>
        <translation>Mi billete sale otra vez</translation>
    </message>
    <message id="help.ask_no_receipt">
        <source>I got no receipt</source>
        <translation>No recibí mi recibo</translation>
    </message>
    <message id="help.ask_not_shown">
        <source>I paid, but it is still due</source>
        <translation>Pagué, pero sigue pendiente</translation>
    </message>
    <message id="help.tell_where">
        <source>Look near the top of your bill. It stands beside the words number or account.</source>
        <translation>Mire en la parte de arriba de su factura. Está junto a las palabras número o cuenta.</translation>
    </message>
    <message id="help.tell_keep">
        <source>It tells us which bill is yours. Keep it with your papers for the next time.</source>
        <translation>Nos dice cuál factura es suya. Guárdelo con sus papeles para la próxima vez.</translation>
    </message>
    <message id="help.tell_share">
        <source>With it people see only what is due. Name and address stay mostly hidden.</source>
        <translation>Con él solo se ve cuánto se debe. El nombre y la dirección quedan casi ocultos.</translation>
    </message>
    <message id="help.tell_change">
        <source>Yes. Your biller may give you a new one. We then show you both.</source>
        <translation>Sí. Su empresa puede darle uno nuevo. Entonces le mostramos los dos.</translation>
    </message>
    <message id="help.tell_how_cash">
        <source>In cash, with notes.</source>
        <translation>En efectivo, con billetes.</translation>
    </message>
    <message id="help.tell_how_card">
        <source>By card: {brands}.</source>
        <translation>Con tarjeta: {brands}.</translation>
    </message>
    <message id="help.tell_how_else">
        <source>Your biller tells you how to pay by mail or online.</source>
        <translation>Su empresa le dice cómo pagar por correo o por internet.</translation>
    </message>
    <message id="help.tell_notes">
        <source>We take notes of {notes}. We take no coins and give no change.</source>
        <translation>Aceptamos billetes de {notes}. No aceptamos monedas ni damos cambio.</translation>
    </message>
    <message id="help.tell_notes_extra">
        <source>If you put in more than you owe, we ask you first.</source>
        <translation>Si pone más de lo que debe, le preguntamos primero.</translation>
    </message>
    <message id="help.tell_fee">
        <source>You always see the fee before you pay.</source>
        <translation>Siempre ve el cargo antes de pagar.</translation>
    </message>
    <message id="help.tell_fee_of">
        <source>{biller}: {fees}</source>
        <translation>{biller}: {fees}</translation>
    </message>
    <message id="help.tell_safe_card">
        <source>Your card number stays in the card terminal. We keep only its last four digits.</source>
        <translation>El número de su tarjeta se queda en el terminal. Solo guardamos sus últimos cuatro dígitos.</translation>
    </message>
    <message id="help.tell_safe_cash">
        <source>We count and record each note at once. This holds even if the power fails.</source>
        <translation>Contamos y registramos cada billete al momento. Vale aunque se vaya la luz.</translation>
    </message>
    <message id="help.tell_several">
        <source>Yes, up to {most} at once. Find the first one, then add the next.</source>
        <translation>Sí, hasta {most} a la vez. Busque la primera y agregue la siguiente.</translation>
    </message>
    <message id="help.tell_proof">
        <source>The screen and the slip say what happened. Keep the confirmation number.</source>
        <translation>La pantalla y el comprobante dicen qué pasó. Guarde el número de confirmación.</translation>
    </message>
    <message id="help.tell_wrong">
        <source>Do not pay what you do not owe. Ask your biller what the amount is for.</source>
        <translation>No pague lo que no debe. Pregunte a su empresa por qué es ese monto.</translation>
    </message>
    <message id="help.tell_who_here">
        <source>Touch “{button}” at any time.</source>
        <translation>Toque “{button}” en cualquier momento.</translation>
    </message>
    <message id="help.tell_who_phone">
        <source>Our help line: {phone}</source>
        <translation>Nuestra línea de ayuda: {phone}</translation>
    </message>
    <message id="help.tell_who_hours">
        <source>{phone}, {hours}</source>
        <translation>{phone}, {hours}</translation>
    </message>
    <message id="help.tell_who_biller">
        <source>{biller}: {phone}</source>
        <translation>{biller}: {phone}</translation>
    </message>
    <message id="help.tell_not_found">
        <source>Check each letter and digit with your bill. Did you move? Use your newest bill.</source>
        <translation>Compare cada letra y dígito con su factura. ¿Se mudó? Use la factura más nueva.</translation>
    </message>
    <message id="help.tell_declined">
        <source>You were not charged. Try another card, or pay in cash. Your bank knows why.</source>
        <translation>No se le cobró. Pruebe otra tarjeta o pague en efectivo. Su banco sabe por qué.</translation>
    </message>
    <message id="help.tell_refused">
        <source>Smooth it and turn it round, or try another one. A note that comes back is yours.</source>
        <translation>Alíselo y gírelo, o pruebe otro. Un billete que sale es suyo.</translation>
    </message>
    <message id="help.tell_no_receipt">
        <source>Your payment counts without paper. Write down the number from the screen.</source>
        <translation>Su pago vale sin papel. Anote el número de la pantalla.</translation>
    </message>
    <message id="help.tell_not_shown">
        <source>Some billers need a day or two. Do not pay again. An attendant can look.</source>
        <translation>Algunas empresas tardan uno o dos días. No pague otra vez. Un encargado puede mirarlo.</translation>
    </message>
    <message id="calling.title">
        <source>We have called an attendant</source>
        <translation>Llamamos a un encargado</translation>
    </message>
    <message id="calling.lead">
        <source>You can wait here, or go on by yourself.</source>
        <translation>Puede esperar aquí o seguir por su cuenta.</translation>
    </message>
    <message id="calling.nothing">
        <source>No money is inside.</source>
        <translation>No hay dinero adentro.</translation>
    </message>
    <message id="calling.inside">
        <source>Your {amount} is inside and recorded. Stay here with it.</source>
        <translation>Sus {amount} están adentro y registrados. Quédese aquí.</translation>
    </message>
    <message id="calling.card">
        <source>Do as the card terminal says. It goes on beneath this page.</source>
        <translation>Haga lo que dice la terminal. Sigue debajo de esta página.</translation>
    </message>
    <message id="calling.told">
        <source>Your payment is recorded. It stays as you were told.</source>
        <translation>Su pago está registrado. Queda como se le dijo.</translation>
    </message>
    <message id="calling.stop">
        <source>Stop calling</source>
        <translation>Ya no llamar</translation>
    </message>
    <message id="calling.go_on">
        <source>Go on</source>
        <translation>Seguir</translation>
    </message>
    <message id="help.ask_keys">
        <source>How do headphones and keys work?</source>
        <translation>¿Cómo funcionan los audífonos y las teclas?</translation>
    </message>
    <message id="help.tell_keys">
        <source>Put headphones in, or press a key: all is read to you.</source>
        <translation>Conecte audífonos o presione una tecla: se le lee todo.</translation>
    </message>
    <message id="help.tell_keys_clear">
        <source>Clear takes back a digit. Cancel asks before it stops.</source>
        <translation>Borrar quita un dígito. Cancelar pregunta antes de parar.</translation>
    </message>
    <message id="help.tell_keys_pace">
        <source>Left is slower, Right faster. The hash key pauses. Two keys change the volume.</source>
        <translation>Izquierda es más lento, Derecha más rápido. La tecla numeral hace una pausa. Dos teclas cambian el volumen.</translation>
    </message>
</context>
<context>
    <name>still</name>
    <message id="still.title">
        <source>Are you still there?</source>
        <translation>¿Sigue usted ahí?</translation>
    </message>
    <message id="still.nothing">
        <source>Nobody touched the screen for a while. No money was taken. Touch to go on.</source>
        <translation>Nadie ha tocado la pantalla por un rato. No se tomó dinero. Toque para continuar.</translation>
    </message>
    <message id="still.inside">
        <source>Your {held} is inside and safe. Without an answer we pay it to your bill. Touch to go on.</source>
        <translation>Sus {held} están adentro y seguros. Sin respuesta, los pagamos a su factura. Toque para continuar.</translation>
    </message>
    <message id="still.seconds" numerus="yes">
        <source>{seconds} seconds left</source>
        <translation>
            <numerusform>Queda {seconds} segundo</numerusform>
            <numerusform>Quedan {seconds} segundos</numerusform>
        </translation>
    </message>
    <message id="still.here">
        <source>I am here</source>
        <translation>Aquí estoy</translation>
    </message>
    <message id="still.finish">
        <source>Finish now</source>
        <translation>Terminar ahora</translation>
    </message>
</context>
<context>
    <name>cancel</name>
    <message id="cancel.title">
        <source>Stop this payment?</source>
        <translation>¿Detener este pago?</translation>
    </message>
    <message id="cancel.nothing">
        <source>No money was taken. What you typed will be gone.</source>
        <translation>No se tomó dinero. Lo que escribió se borrará.</translation>
    </message>
    <message id="cancel.go_on">
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message id="cancel.stop">
        <source>Stop the payment</source>
        <translation>Detener el pago</translation>
    </message>
</context>
<context>
    <name>out</name>
    <message id="out.title">
        <source>Some things are off</source>
        <translation>Algo no funciona</translation>
    </message>
    <message id="out.cash">
        <source>Cash: {reason}</source>
        <translation>Efectivo: {reason}</translation>
    </message>
    <message id="out.card">
        <source>Cards: {reason}</source>
        <translation>Tarjetas: {reason}</translation>
    </message>
    <message id="out.why">
        <source>What is off</source>
        <translation>Qué no funciona</translation>
    </message>
    <message id="out.instead">
        <source>What you can do</source>
        <translation>Qué puede hacer</translation>
    </message>
    <message id="out.elsewhere">
        <source>Pay your bill here: {place}</source>
        <translation>Puede pagar su factura aquí: {place}</translation>
    </message>
    <message id="out.since">
        <source>Since {time}.</source>
        <translation>Desde: {time}.</translation>
    </message>
</context>
<context>
    <name>fault</name>
    <message id="fault.code_unreadable">
        <source>We could not read this bill. No money was taken. Try again or type the number.</source>
        <translation>No pudimos leer esta factura. No se tomó dinero. Intente otra vez o escriba el número.</translation>
    </message>
    <message id="fault.code_foreign">
        <source>This code is not from a bill we take. No money was taken. Ask an attendant where to pay it.</source>
        <translation>Este código no es de una factura que recibimos. No se tomó dinero. Pregunte a un encargado dónde pagarla.</translation>
    </message>
    <message id="fault.code_foreign_named">
        <source>This bill is from {biller}, and we cannot take it here. No money was taken. Ask an attendant where to pay it.</source>
        <translation>Esta factura es de {biller} y no podemos recibirla aquí. No se tomó dinero. Pregunte a un encargado dónde pagarla.</translation>
    </message>
    <message id="fault.number_incomplete">
        <source>This number does not look complete. No money was taken. Check it against your bill.</source>
        <translation>Este número no parece completo. No se tomó dinero. Compárelo con su factura.</translation>
    </message>
    <message id="fault.number_character">
        <source>This number has a letter or sign we do not expect. No money was taken. Check it against your bill.</source>
        <translation>Este número tiene una letra o un signo inesperado. No se tomó dinero. Compárelo con su factura.</translation>
    </message>
    <message id="fault.number_check_digit">
        <source>One character of this number seems wrong. No money was taken. Check it against your bill.</source>
        <translation>Un carácter de este número parece incorrecto. No se tomó dinero. Compárelo con su factura.</translation>
    </message>
    <message id="fault.no_such_account">
        <source>We did not find this number. No money was taken. Check the number against your bill.</source>
        <translation>No encontramos este número. No se tomó dinero. Compárelo con su factura.</translation>
    </message>
    <message id="fault.too_many_tries" numerus="yes">
        <source>That is too many tries for now. No money was taken. Wait {minutes} minutes or call an attendant.</source>
        <translation>
            <numerusform>Son demasiados intentos por ahora. No se tomó dinero. Espere {minutes} minuto o llame a un encargado.</numerusform>
            <numerusform>Son demasiados intentos por ahora. No se tomó dinero. Espere {minutes} minutos o llame a un encargado.</numerusform>
        </translation>
    </message>
    <message id="fault.closed">
        <source>This account is closed. No money was taken. Ask {biller} or an attendant what to pay.</source>
        <translation>Esta cuenta está cerrada. No se tomó dinero. Pregunte a {biller} o a un encargado qué pagar.</translation>
    </message>
    <message id="fault.moved">
        <source>Your number now ends in {last4}. Your payment will reach the same account. Check it and say yes.</source>
        <translation>Su número ahora termina en {last4}. Su pago llegará a la misma cuenta. Revíselo y diga que sí.</translation>
    </message>
    <message id="fault.blocked">
        <source>We cannot take this payment here. No money was taken. Please see an attendant.</source>
        <translation>No podemos recibir este pago aquí. No se tomó dinero. Consulte a un encargado.</translation>
    </message>
    <message id="fault.no_cash">
        <source>This account cannot be paid in cash. No money was taken. You can use a card.</source>
        <translation>Esta cuenta no se puede pagar en efectivo. No se tomó dinero. Puede usar una tarjeta.</translation>
    </message>
    <message id="fault.no_cash_no_card">
        <source>This account cannot be paid in cash. No money was taken. Please see an attendant.</source>
        <translation>Esta cuenta no se puede pagar en efectivo. No se tomó dinero. Consulte a un encargado.</translation>
    </message>
    <message id="fault.unreachable">
        <source>We cannot reach {biller} now. No money was taken. Wait a little, then look again.</source>
        <translation>No logramos comunicarnos con {biller}. No se tomó dinero. Espere un poco y busque otra vez.</translation>
    </message>
    <message id="fault.unreachable_any">
        <source>We cannot reach the biller now. No money was taken. Wait a little, then look again.</source>
        <translation>No logramos comunicarnos con la empresa. No se tomó dinero. Espere un poco y busque otra vez.</translation>
    </message>
    <message id="fault.unreachable_until">
        <source>We cannot reach {biller} now. No money was taken. Wait, or come back after {time}.</source>
        <translation>No logramos comunicarnos con {biller}. No se tomó dinero. Espere, o vuelva después de las {time}.</translation>
    </message>
    <message id="fault.stale">
        <source>This amount is from {time}. It may have changed. Your payment is still recorded today.</source>
        <translation>Este monto es del {time}. Puede haber cambiado. Su pago se registra hoy.</translation>
    </message>
    <message id="fault.not_mine">
        <source>Then this is another account. No money was taken. Check the number and type it again.</source>
        <translation>Entonces es otra cuenta. No se tomó dinero. Revise el número y escríbalo otra vez.</translation>
    </message>
    <message id="fault.amount_too_small">
        <source>The least you can pay is {minimum}. No money was taken. Type a larger amount.</source>
        <translation>Lo mínimo que puede pagar es {minimum}. No se tomó dinero. Escriba un monto mayor.</translation>
    </message>
    <message id="fault.amount_too_large">
        <source>The most you can pay is {maximum}. No money was taken. Type a smaller amount.</source>
        <translation>Lo máximo que puede pagar es {maximum}. No se tomó dinero. Escriba un monto menor.</translation>
    </message>
    <message id="fault.cash_off">
        <source>Cash is off now: {reason}. No money was taken. Wait, or call an attendant.</source>
        <translation>No hay pago en efectivo ahora: {reason}. No se tomó dinero. Espere o llame a un encargado.</translation>
    </message>
    <message id="fault.card_off">
        <source>Cards are off now: {card}. No money was taken. Wait, or use cash.</source>
        <translation>No hay pago con tarjeta ahora: {card}. No se tomó dinero. Espere o use efectivo.</translation>
    </message>
    <message id="fault.card_off_inside">
        <source>Cards are off now: {card}. The {amount} you put in is safe. Go on with cash, or wait.</source>
        <translation>No hay pago con tarjeta ahora: {card}. Sus {amount} están seguros. Use efectivo o espere.</translation>
    </message>
    <message id="fault.no_tender">
        <source>We cannot take cash or cards now. No money was taken. Come back, or ask an attendant.</source>
        <translation>No podemos recibir efectivo ni tarjetas ahora. No se tomó dinero. Vuelva después o consulte a un encargado.</translation>
    </message>
    <message id="fault.note_refused">
        <source>This note was returned. It was not counted. Take it and try another note.</source>
        <translation>Este billete fue devuelto. No se contó. Tómelo y pruebe con otro billete.</translation>
    </message>
    <message id="fault.note_too_large">
        <source>This note is more than we can credit. It was returned. Use a smaller note.</source>
        <translation>Este billete supera lo que podemos acreditar. Fue devuelto. Use un billete menor.</translation>
    </message>
    <message id="fault.note_given_back">
        <source>Your note was returned. It was not counted. Take it and use a smaller note.</source>
        <translation>Su billete fue devuelto. No se contó. Tómelo y use un billete menor.</translation>
    </message>
    <message id="fault.note_stuck">
        <source>A note is stuck. We have counted {amount}, and it is recorded. Stay here and ask an attendant.</source>
        <translation>Un billete está atascado. Contamos {amount} y está registrado. Quédese aquí y consulte a un encargado.</translation>
    </message>
    <message id="fault.box_full">
        <source>The cash box is full. The {amount} you put in is safe. Pay what is in, or call an attendant.</source>
        <translation>La caja de efectivo está llena. Los {amount} que puso están seguros. Pague lo que puso o llame a un encargado.</translation>
    </message>
    <message id="fault.journal">
        <source>We cannot record payments now. No money is taken. Please see an attendant.</source>
        <translation>No podemos registrar pagos ahora. No se toma dinero. Consulte a un encargado.</translation>
    </message>
    <message id="fault.key_lost">
        <source>The keys of this kiosk are missing. No money was taken. You can look up a bill; to pay, please see an attendant.</source>
        <translation>Faltan las claves de este quiosco. No se tomó dinero. Puede consultar una factura; para pagar, vea a un encargado.</translation>
    </message>
    <message id="fault.restored">
        <source>The records of this kiosk are being checked by staff. No money was taken. You can look up a bill; to pay, please see an attendant.</source>
        <translation>El personal está revisando los registros de este quiosco. No se tomó dinero. Puede consultar una factura; para pagar, vea a un encargado.</translation>
    </message>
    <message id="fault.journal_unknown">
        <source>We must stop here, and your payment is Pending. Do not pay again. Please see an attendant.</source>
        <translation>Debemos parar aquí y su pago está Pendiente. No pague otra vez. Consulte a un encargado.</translation>
    </message>
    <message id="fault.journal_inside">
        <source>We must stop here. The {amount} you put in is recorded. Please see an attendant.</source>
        <translation>Debemos parar aquí. Los {amount} que puso están registrados. Consulte a un encargado.</translation>
    </message>
    <message id="fault.in_cart">
        <source>This bill is on your list already. No money was taken.</source>
        <translation>Esta factura ya está en su lista. No se tomó dinero.</translation>
    </message>
</context>
<context>
    <name>find</name>
    <message id="find.title">
        <source>Find your bill</source>
        <translation>Busque su factura</translation>
    </message>
    <message id="find.scan">
        <source>Scan your bill</source>
        <translation>Escanee su factura</translation>
    </message>
    <message id="find.scan_line">
        <source>Hold the code in front of the scanner.</source>
        <translation>Ponga el código frente al lector.</translation>
    </message>
    <message id="find.scan_off">
        <source>The scanner is off: {reason}. Please type the number.</source>
        <translation>El lector no está disponible: {reason}. Escriba el número.</translation>
    </message>
    <message id="find.type">
        <source>Type the number</source>
        <translation>Escriba el número</translation>
    </message>
    <message id="find.where">
        <source>Where is my number?</source>
        <translation>¿Dónde está mi número?</translation>
    </message>
    <message id="find.where_line">
        <source>It is printed at the top of your bill.</source>
        <translation>Está impreso en la parte superior de su factura.</translation>
    </message>
    <message id="find.entry">
        <source>Pay-bill number</source>
        <translation>Número de pago</translation>
    </message>
    <message id="find.empty">
        <source>Nothing typed yet</source>
        <translation>Aún no ha escrito nada</translation>
    </message>
    <message id="find.enter_short">
        <source>Find it</source>
        <translation>Buscar</translation>
    </message>
    <message id="find.enter">
        <source>Find my bill</source>
        <translation>Buscar mi factura</translation>
    </message>
    <message id="find.next_bill">
        <source>Bills on your list: {count}. Find the next one.</source>
        <translation>Facturas en su lista: {count}. Busque la siguiente.</translation>
    </message>
</context>
<context>
    <name>look</name>
    <message id="look.title">
        <source>Looking for your bill</source>
        <translation>Buscando su factura</translation>
    </message>
    <message id="look.asking">
        <source>We are asking the biller. No money was taken.</source>
        <translation>Estamos consultando a la empresa. No se tomó dinero.</translation>
    </message>
    <message id="look.still">
        <source>Still trying. No money was taken.</source>
        <translation>Seguimos intentando. No se tomó dinero.</translation>
    </message>
    <message id="look.long">
        <source>This takes longer than usual. No money was taken. Keep waiting, or cancel.</source>
        <translation>Esto tarda más de lo normal. No se tomó dinero. Siga esperando o cancele.</translation>
    </message>
    <message id="look.seconds" numerus="yes">
        <source>{seconds} seconds</source>
        <translation>
            <numerusform>{seconds} segundo</numerusform>
            <numerusform>{seconds} segundos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>confirm</name>
    <message id="confirm.title">
        <source>Is this yours?</source>
        <translation>¿Es suya esta cuenta?</translation>
    </message>
    <message id="confirm.name">
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message id="confirm.address">
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message id="confirm.number">
        <source>Pay-bill number</source>
        <translation>Número de pago</translation>
    </message>
    <message id="confirm.due">
        <source>Due</source>
        <translation>Vence</translation>
    </message>
    <message id="confirm.amount">
        <source>Amount due</source>
        <translation>Monto a pagar</translation>
    </message>
    <message id="confirm.past_due">
        <source>Of this, past due</source>
        <translation>De esto, atrasado</translation>
    </message>
    <message id="confirm.as_of">
        <source>As of {moment}</source>
        <translation>Al {moment}</translation>
    </message>
    <message id="confirm.yes">
        <source>Yes, this is mine</source>
        <translation>Sí, es mía</translation>
    </message>
    <message id="confirm.no">
        <source>Not mine</source>
        <translation>No es mía</translation>
    </message>
    <message id="confirm.owe_title">
        <source>This is what you owe</source>
        <translation>Esto es lo que debe</translation>
    </message>
    <message id="confirm.pay">
        <source>Pay this bill</source>
        <translation>Pagar esta factura</translation>
    </message>
    <message id="confirm.finish">
        <source>Finish</source>
        <translation>Terminar</translation>
    </message>
    <message id="confirm.another">
        <source>Yes, and add another bill</source>
        <translation>Sí, y añadir otra factura</translation>
    </message>
</context>
<context>
    <name>number</name>
    <message id="number.ending">
        <source>ending in {last4}</source>
        <translation>termina en {last4}</translation>
    </message>
</context>
<context>
    <name>moved</name>
    <message id="moved.title">
        <source>Your number has changed</source>
        <translation>Su número ha cambiado</translation>
    </message>
    <message id="moved.old">
        <source>Old number</source>
        <translation>Número anterior</translation>
    </message>
    <message id="moved.new">
        <source>New number</source>
        <translation>Número nuevo</translation>
    </message>
    <message id="moved.autopay">
        <source>If you use AutoPay, you may need to set it up again.</source>
        <translation>Si usa pago automático, quizás deba activarlo de nuevo.</translation>
    </message>
    <message id="moved.use">
        <source>Yes, use the new number</source>
        <translation>Sí, usar el número nuevo</translation>
    </message>
    <message id="moved.stop">
        <source>Stop here</source>
        <translation>Detenerme aquí</translation>
    </message>
</context>
<context>
    <name>amount</name>
    <message id="amount.title">
        <source>How much do you want to pay?</source>
        <translation>¿Cuánto quiere pagar?</translation>
    </message>
    <message id="amount.full">
        <source>Pay everything</source>
        <translation>Pagar todo</translation>
    </message>
    <message id="amount.full_line">
        <source>Nothing stays open.</source>
        <translation>No queda nada pendiente.</translation>
    </message>
    <message id="amount.past_due">
        <source>Pay what is past due</source>
        <translation>Pagar lo atrasado</translation>
    </message>
    <message id="amount.past_due_line">
        <source>The rest stays open.</source>
        <translation>El resto queda por pagar.</translation>
    </message>
    <message id="amount.minimum">
        <source>Pay the minimum</source>
        <translation>Pagar el mínimo</translation>
    </message>
    <message id="amount.minimum_line">
        <source>The rest may become late.</source>
        <translation>El resto puede atrasarse.</translation>
    </message>
    <message id="amount.other">
        <source>Pay another amount</source>
        <translation>Pagar otro monto</translation>
    </message>
    <message id="amount.other_line">
        <source>From {minimum} to {maximum}.</source>
        <translation>De {minimum} a {maximum}.</translation>
    </message>
    <message id="amount.entry">
        <source>Amount to pay</source>
        <translation>Usted pagará</translation>
    </message>
    <message id="amount.enter_short">
        <source>Use this</source>
        <translation>Usar</translation>
    </message>
    <message id="amount.enter">
        <source>Use this amount</source>
        <translation>Usar este monto</translation>
    </message>
    <message id="amount.consequence">
        <source>If you pay less, the rest stays open. If you pay more, it becomes credit.</source>
        <translation>Si paga menos, el resto queda por pagar. Si paga más, queda como crédito.</translation>
    </message>
    <message id="amount.consequence_less">
        <source>If you pay less, the rest stays open.</source>
        <translation>Si paga menos, el resto queda por pagar.</translation>
    </message>
</context>
<context>
    <name>tender</name>
    <message id="tender.title">
        <source>How do you want to pay?</source>
        <translation>¿Cómo quiere pagar?</translation>
    </message>
    <message id="tender.amount">
        <source>You are paying</source>
        <translation>Usted va a pagar</translation>
    </message>
    <message id="tender.cash">
        <source>Pay with cash</source>
        <translation>Pagar en efectivo</translation>
    </message>
    <message id="tender.card">
        <source>Pay by card</source>
        <translation>Pagar con tarjeta</translation>
    </message>
    <message id="tender.cards">
        <source>Cards we take</source>
        <translation>Tarjetas que aceptamos</translation>
    </message>
    <message id="tender.fee_line">
        <source>Fee {fee}. Total {total}.</source>
        <translation>Cargo {fee}. Total {total}.</translation>
    </message>
    <message id="tender.no_fee_line">
        <source>No fee. Total {total}.</source>
        <translation>Sin cargo. Total {total}.</translation>
    </message>
</context>
<context>
    <name>review</name>
    <message id="review.title">
        <source>Check and pay</source>
        <translation>Revise y pague</translation>
    </message>
    <message id="review.only">
        <source>This bill is paid whole, and only cash is taken here.</source>
        <translation>Esta factura se paga completa y aquí solo se recibe efectivo.</translation>
    </message>
    <message id="review.to">
        <source>Pay to</source>
        <translation>Pago a</translation>
    </message>
    <message id="review.number">
        <source>Pay-bill number</source>
        <translation>Número de pago</translation>
    </message>
    <message id="review.former">
        <source>Former number</source>
        <translation>Número anterior</translation>
    </message>
    <message id="review.amount">
        <source>Amount</source>
        <translation>Monto</translation>
    </message>
    <message id="review.fee">
        <source>Fee</source>
        <translation>Cargo</translation>
    </message>
    <message id="review.no_fee">
        <source>No fee</source>
        <translation>Sin cargo</translation>
    </message>
    <message id="review.total">
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message id="review.tender">
        <source>Paid with</source>
        <translation>Forma de pago</translation>
    </message>
    <message id="review.cash">
        <source>Cash</source>
        <translation>Efectivo</translation>
    </message>
    <message id="review.card">
        <source>Card</source>
        <translation>Tarjeta</translation>
    </message>
    <message id="review.fee_before">
        <source>Fee until now</source>
        <translation>Cargo hasta ahora</translation>
    </message>
    <message id="review.fee_now">
        <source>Fee now</source>
        <translation>Cargo ahora</translation>
    </message>
    <message id="review.all">
        <source>New total</source>
        <translation>Nuevo total</translation>
    </message>
    <message id="review.held">
        <source>Paid in already</source>
        <translation>Pagado hasta ahora</translation>
    </message>
    <message id="review.rest_title">
        <source>Check and pay the rest</source>
        <translation>Revise y pague el resto</translation>
    </message>
    <message id="review.rest_card">
        <source>The rest, on your card</source>
        <translation>El resto, con su tarjeta</translation>
    </message>
    <message id="review.rest_cash">
        <source>The rest, in cash</source>
        <translation>El resto, en efectivo</translation>
    </message>
    <message id="review.inside">
        <source>Your {held} is inside and safe.</source>
        <translation>Sus {held} están adentro y seguros.</translation>
    </message>
    <message id="review.exact">
        <source>Your card is charged exactly this. Nothing is charged yet.</source>
        <translation>A su tarjeta se le cobra exactamente esto. Aún no se cobra nada.</translation>
    </message>
    <message id="review.extra_credit">
        <source>No change is given. Up to {limit} extra can become credit on your account.</source>
        <translation>No se da cambio. Hasta {limit} de más quedan como crédito en su cuenta.</translation>
    </message>
    <message id="review.extra_returned">
        <source>No change is given. A note that is too large is returned.</source>
        <translation>No se da cambio. Un billete demasiado grande se devuelve.</translation>
    </message>
    <message id="review.pay">
        <source>Pay {total} now</source>
        <translation>Pagar {total} ahora</translation>
    </message>
    <message id="review.change">
        <source>Change</source>
        <translation>Cambiar</translation>
    </message>
</context>
<context>
    <name>card</name>
    <message id="card.brands">
        <source>Visa, Mastercard, American Express, Discover, debit</source>
        <translation>Visa, Mastercard, American Express, Discover, débito</translation>
    </message>
    <message id="card.named">
        <source>{brand} ending in {last4}</source>
        <translation>{brand} terminada en {last4}</translation>
    </message>
    <message id="card.other">
        <source>Card</source>
        <translation>Tarjeta</translation>
    </message>
    <message id="card.amount">
        <source>On your card</source>
        <translation>Con su tarjeta</translation>
    </message>
    <message id="card.fresh">
        <source>Nothing was taken from your card so far.</source>
        <translation>No se tomó nada de su tarjeta hasta ahora.</translation>
    </message>
    <message id="card.under_way">
        <source>Your payment is Pending until the card terminal has finished.</source>
        <translation>Su pago está Pendiente hasta que el terminal termine.</translation>
    </message>
    <message id="card.asking">
        <source>We are asking your bank. Your payment is Pending. Do not pay again.</source>
        <translation>Estamos preguntando a su banco. Su pago está Pendiente. No pague otra vez.</translation>
    </message>
    <message id="card.inside">
        <source>Your {held} in cash is inside and safe.</source>
        <translation>Sus {held} en efectivo están adentro y seguros.</translation>
    </message>
</context>
<context>
    <name>terminal</name>
    <message id="terminal.stop">
        <source>Stop the card payment</source>
        <translation>Detener el pago con tarjeta</translation>
    </message>
    <message id="terminal.stops">
        <source>Stopping. Wait for the terminal.</source>
        <translation>Deteniendo. Espere al terminal.</translation>
    </message>
    <message id="terminal.closing">
        <source>One moment</source>
        <translation>Un momento</translation>
    </message>
    <message id="terminal.closing_line">
        <source>The note slot closes. Then your card is next.</source>
        <translation>Se cierra la ranura de billetes. Después sigue su tarjeta.</translation>
    </message>
    <message id="terminal.starting">
        <source>One moment</source>
        <translation>Un momento</translation>
    </message>
    <message id="terminal.starting_line">
        <source>The card terminal is getting ready.</source>
        <translation>El terminal de tarjetas se está preparando.</translation>
    </message>
    <message id="terminal.checking">
        <source>We are asking your bank</source>
        <translation>Preguntamos a su banco</translation>
    </message>
    <message id="terminal.checking_line">
        <source>Please wait here. You get a slip whatever happens.</source>
        <translation>Espere aquí, por favor. Recibirá un comprobante pase lo que pase.</translation>
    </message>
    <message id="terminal.stopping">
        <source>One moment</source>
        <translation>Un momento</translation>
    </message>
    <message id="terminal.stopping_line">
        <source>Take your card when the terminal says so.</source>
        <translation>Tome su tarjeta cuando el terminal lo indique.</translation>
    </message>
    <message id="terminal.present">
        <source>Use the card terminal</source>
        <translation>Use el terminal de tarjetas</translation>
    </message>
    <message id="terminal.present_line">
        <source>Hold your card to it, put it in, or swipe it.</source>
        <translation>Acerque su tarjeta, insértela o deslícela.</translation>
    </message>
    <message id="terminal.wait">
        <source>The terminal is working</source>
        <translation>El terminal está trabajando</translation>
    </message>
    <message id="terminal.wait_line">
        <source>Please wait. Leave your card where it is.</source>
        <translation>Espere, por favor. Deje su tarjeta donde está.</translation>
    </message>
    <message id="terminal.pin">
        <source>Type your PIN</source>
        <translation>Escriba su PIN</translation>
    </message>
    <message id="terminal.pin_line">
        <source>Use the keys of the card terminal. Cover them with your hand.</source>
        <translation>Use las teclas del terminal. Cúbralas con la mano.</translation>
    </message>
    <message id="terminal.wrong_pin">
        <source>This PIN was not right</source>
        <translation>Este PIN no es correcto</translation>
    </message>
    <message id="terminal.wrong_pin_line">
        <source>Type it again on the card terminal.</source>
        <translation>Escríbalo otra vez en el terminal de tarjetas.</translation>
    </message>
    <message id="terminal.bank">
        <source>The terminal is asking your bank</source>
        <translation>El terminal pregunta a su banco</translation>
    </message>
    <message id="terminal.bank_line">
        <source>Please wait. Leave your card where it is.</source>
        <translation>Espere, por favor. Deje su tarjeta donde está.</translation>
    </message>
    <message id="terminal.remove">
        <source>Take your card</source>
        <translation>Tome su tarjeta</translation>
    </message>
    <message id="terminal.remove_line">
        <source>Then wait here for the result.</source>
        <translation>Después espere aquí el resultado.</translation>
    </message>
    <message id="terminal.unreadable">
        <source>Your card was not read</source>
        <translation>No se leyó su tarjeta</translation>
    </message>
    <message id="terminal.unreadable_line">
        <source>Try again: hold it, put it in, or swipe it.</source>
        <translation>Pruebe otra vez: acérquela, insértela o deslícela.</translation>
    </message>
    <message id="terminal.reversing">
        <source>The charge is being taken back</source>
        <translation>Se está devolviendo el cobro</translation>
    </message>
    <message id="terminal.reversing_line">
        <source>Please wait for the terminal.</source>
        <translation>Espere al terminal, por favor.</translation>
    </message>
    <message id="terminal.approved">
        <source>The terminal has an answer</source>
        <translation>El terminal tiene una respuesta</translation>
    </message>
    <message id="terminal.approved_line">
        <source>One moment: we are recording it.</source>
        <translation>Un momento: la estamos registrando.</translation>
    </message>
    <message id="terminal.declined">
        <source>The terminal has an answer</source>
        <translation>El terminal tiene una respuesta</translation>
    </message>
    <message id="terminal.declined_line">
        <source>One moment: we are checking it.</source>
        <translation>Un momento: la estamos verificando.</translation>
    </message>
</context>
<context>
    <name>declined</name>
    <message id="declined.title">
        <source>Your card was not charged</source>
        <translation>No se cobró a su tarjeta</translation>
    </message>
    <message id="declined.declined">
        <source>Your bank did not approve this card. You were not charged.</source>
        <translation>Su banco no aprobó esta tarjeta. No se le cobró.</translation>
    </message>
    <message id="declined.brand">
        <source>We cannot take this kind of card. You were not charged.</source>
        <translation>No aceptamos este tipo de tarjeta. No se le cobró.</translation>
    </message>
    <message id="declined.pulled_early">
        <source>The card came out too soon. You were not charged.</source>
        <translation>La tarjeta salió demasiado pronto. No se le cobró.</translation>
    </message>
    <message id="declined.unreadable">
        <source>The terminal could not read your card. You were not charged.</source>
        <translation>El terminal no pudo leer su tarjeta. No se le cobró.</translation>
    </message>
    <message id="declined.expired">
        <source>This card is out of date. You were not charged.</source>
        <translation>Esta tarjeta ya venció. No se le cobró.</translation>
    </message>
    <message id="declined.pin_tries">
        <source>The PIN was not right too many times. You were not charged.</source>
        <translation>El PIN no fue correcto demasiadas veces. No se le cobró.</translation>
    </message>
    <message id="declined.limit">
        <source>This is more than your card allows now. You were not charged.</source>
        <translation>Es más de lo que su tarjeta permite ahora. No se le cobró.</translation>
    </message>
    <message id="declined.cancelled">
        <source>The card payment was stopped. You were not charged.</source>
        <translation>Se detuvo el pago con tarjeta. No se le cobró.</translation>
    </message>
    <message id="declined.timed_out">
        <source>The payment was stopped, or no card came in time. You were not charged.</source>
        <translation>El pago se detuvo o no hubo tarjeta a tiempo. No se le cobró.</translation>
    </message>
    <message id="declined.unavailable">
        <source>Cards cannot be taken just now. You were not charged.</source>
        <translation>No podemos recibir tarjetas en este momento. No se le cobró.</translation>
    </message>
    <message id="declined.use_card_or_cash">
        <source>Use another card or cash.</source>
        <translation>Use otra tarjeta o efectivo.</translation>
    </message>
    <message id="declined.use_brands_or_cash">
        <source>Use {brands} or cash.</source>
        <translation>Use {brands} o efectivo.</translation>
    </message>
    <message id="declined.put_in_again">
        <source>Put it in again and leave it.</source>
        <translation>Insértela otra vez y déjela puesta.</translation>
    </message>
    <message id="declined.try_card">
        <source>Try again, or use another card.</source>
        <translation>Pruebe otra vez o use otra tarjeta.</translation>
    </message>
    <message id="declined.try_cash">
        <source>Try again, or use cash.</source>
        <translation>Pruebe otra vez o use efectivo.</translation>
    </message>
    <message id="declined.use_cash">
        <source>Use cash, or ask an attendant.</source>
        <translation>Use efectivo o consulte a un encargado.</translation>
    </message>
    <message id="declined.use_card">
        <source>Use another card.</source>
        <translation>Use otra tarjeta.</translation>
    </message>
    <message id="declined.use_brands">
        <source>Use {brands}.</source>
        <translation>Use {brands}.</translation>
    </message>
    <message id="declined.try">
        <source>Try again, or stop here.</source>
        <translation>Pruebe otra vez o deténgase aquí.</translation>
    </message>
    <message id="declined.ask">
        <source>Ask an attendant.</source>
        <translation>Consulte a un encargado.</translation>
    </message>
    <message id="declined.again">
        <source>Try again</source>
        <translation>Probar otra vez</translation>
    </message>
    <message id="declined.other_card">
        <source>Try another card</source>
        <translation>Probar otra tarjeta</translation>
    </message>
    <message id="declined.again_line">
        <source>{to_pay} on your card.</source>
        <translation>{to_pay} con su tarjeta.</translation>
    </message>
    <message id="declined.cash">
        <source>Pay with cash</source>
        <translation>Pagar en efectivo</translation>
    </message>
    <message id="declined.cash_rest">
        <source>Pay the rest with cash</source>
        <translation>Pagar el resto en efectivo</translation>
    </message>
    <message id="declined.cash_line">
        <source>You see the fee and the total first.</source>
        <translation>Antes verá el cargo y el total.</translation>
    </message>
    <message id="declined.stop">
        <source>Stop here</source>
        <translation>Terminar aquí</translation>
    </message>
    <message id="declined.stop_line">
        <source>You leave without paying.</source>
        <translation>Se va sin pagar.</translation>
    </message>
</context>
<context>
    <name>outcome</name>
    <message id="outcome.paid">
        <source>Paid</source>
        <translation>Pagado</translation>
    </message>
    <message id="outcome.pending">
        <source>Pending</source>
        <translation>Pendiente</translation>
    </message>
    <message id="outcome.not_taken">
        <source>Not taken</source>
        <translation>No cobrado</translation>
    </message>
    <message id="outcome.paid_lead">
        <source>Your payment of {amount} to {biller} is Paid.</source>
        <translation>Su pago de {amount} a {biller} está Pagado.</translation>
    </message>
    <message id="outcome.pending_lead">
        <source>We have your {amount}. It is Pending until {biller} answers, by {time}. Keep this slip; do not pay again.</source>
        <translation>Tenemos sus {amount}. El pago está Pendiente hasta que {biller} responda, antes del {time}. Guarde este comprobante; no pague otra vez.</translation>
    </message>
    <message id="outcome.not_taken_lead">
        <source>No money was taken. You can start again when you like.</source>
        <translation>No se tomó dinero. Puede empezar de nuevo cuando quiera.</translation>
    </message>
    <message id="outcome.not_charged_lead">
        <source>Your card was not charged. You can start again when you like.</source>
        <translation>No se cobró a su tarjeta. Puede empezar de nuevo cuando quiera.</translation>
    </message>
    <message id="outcome.taken_back_lead">
        <source>The charge on your card was taken back. No money was taken. You can start again.</source>
        <translation>El cobro a su tarjeta se devolvió. No se tomó dinero. Puede empezar de nuevo.</translation>
    </message>
    <message id="outcome.card_lead">
        <source>We are still asking your bank. Your payment is Pending. Do not pay again; keep this slip.</source>
        <translation>Seguimos preguntando a su banco. Su pago está Pendiente. No pague otra vez; guarde este comprobante.</translation>
    </message>
    <message id="outcome.card_cash_lead">
        <source>We are still asking your bank. Your payment is Pending; your {cash} is safe. Do not pay again; keep this slip.</source>
        <translation>Seguimos preguntando a su banco. Su pago está Pendiente; sus {cash} están seguros. No pague otra vez; guarde este comprobante.</translation>
    </message>
    <message id="outcome.refused_lead">
        <source>{biller} did not take this payment. Your {amount} is kept for you. Take the slip and see an attendant.</source>
        <translation>{biller} no recibió este pago. Guardamos sus {amount} para usted. Tome el comprobante y consulte a un encargado.</translation>
    </message>
    <message id="outcome.kept_lead">
        <source>This payment to {biller} was not made. Your {amount} is kept for you. Take the slip and see an attendant.</source>
        <translation>Este pago a {biller} no se hizo. Guardamos sus {amount} para usted. Tome el comprobante y consulte a un encargado.</translation>
    </message>
    <message id="outcome.doubt_lead">
        <source>One note is being checked. Your {amount} is recorded and safe. Take the slip and see an attendant.</source>
        <translation>Estamos verificando un billete. Sus {amount} están registrados y seguros. Tome el comprobante y consulte a un encargado.</translation>
    </message>
    <message id="outcome.only_doubt_lead">
        <source>Your {amount} note is being checked. It is recorded. Take the slip and see an attendant.</source>
        <translation>Estamos verificando su billete de {amount}. Está registrado. Tome el comprobante y consulte a un encargado.</translation>
    </message>
    <message id="outcome.abandoned_lead">
        <source>Time ran out, so we paid {amount} to your bill. It is recorded as {outcome}. Take your slip.</source>
        <translation>Se acabó el tiempo y pagamos {amount} a su factura. Quedó registrado como {outcome}. Tome su comprobante.</translation>
    </message>
    <message id="outcome.confirmation">
        <source>Confirmation number</source>
        <translation>Número de confirmación</translation>
    </message>
    <message id="outcome.code">
        <source>Code for the attendant</source>
        <translation>Código para el encargado</translation>
    </message>
    <message id="outcome.cash">
        <source>Cash put in</source>
        <translation>Efectivo recibido</translation>
    </message>
    <message id="outcome.asked">
        <source>Asked on your card</source>
        <translation>Pedido a su tarjeta</translation>
    </message>
    <message id="outcome.credited">
        <source>To your account</source>
        <translation>A su cuenta</translation>
    </message>
    <message id="outcome.next">
        <source>Get my receipt</source>
        <translation>Obtener mi recibo</translation>
    </message>
    <message id="outcome.paid_bills_lead">
        <source>Your payment of {amount} is Paid.</source>
        <translation>Su pago de {amount} está Pagado.</translation>
    </message>
    <message id="outcome.paid_part_lead">
        <source>Your payment of {amount} is Paid. One bill or more got nothing.</source>
        <translation>Su pago de {amount} está Pagado. Alguna factura no recibió nada.</translation>
    </message>
    <message id="outcome.pending_bills_lead">
        <source>Your {amount} is Pending until each biller answers. Keep this slip; do not pay again.</source>
        <translation>Su pago de {amount} está Pendiente hasta que cada empresa responda. Guarde este comprobante; no pague otra vez.</translation>
    </message>
    <message id="outcome.kept_bills_lead">
        <source>Not every bill was paid. Your {amount} is kept for you. Take the slip and see an attendant.</source>
        <translation>No todas las facturas se pagaron. Sus {amount} están guardados para usted. Tome el comprobante y busque a un encargado.</translation>
    </message>
</context>
<context>
    <name>slip</name>
    <message id="slip.title">
        <source>Your receipt</source>
        <translation>Su recibo</translation>
    </message>
    <message id="slip.printing">
        <source>Your receipt is printing.</source>
        <translation>Su recibo se está imprimiendo.</translation>
    </message>
    <message id="slip.printed">
        <source>Your receipt is printed. Please take it.</source>
        <translation>Su recibo está impreso. Tómelo, por favor.</translation>
    </message>
    <message id="slip.failed_paid">
        <source>Your payment is Paid. The printer is not working. Scan this code or write down {confirmation}.</source>
        <translation>Su pago está Pagado. La impresora no funciona. Escanee este código o anote {confirmation}.</translation>
    </message>
    <message id="slip.failed_pending">
        <source>Your payment is Pending. The printer is not working. Scan this code or write down {confirmation}; do not pay again.</source>
        <translation>Su pago está Pendiente. La impresora no funciona. Escanee este código o anote {confirmation}; no pague otra vez.</translation>
    </message>
    <message id="slip.failed_not_taken">
        <source>No money was taken. The printer is not working. You need no receipt.</source>
        <translation>No se tomó dinero. La impresora no funciona. No necesita recibo.</translation>
    </message>
    <message id="slip.failed_held">
        <source>Your {amount} is kept for you. The printer is not working. Show code {code} to an attendant.</source>
        <translation>Guardamos sus {amount} para usted. La impresora no funciona. Muestre el código {code} a un encargado.</translation>
    </message>
    <message id="slip.unsent_paid">
        <source>Your payment is Paid. The message was not sent. Take your printed receipt instead.</source>
        <translation>Su pago está Pagado. El mensaje no se envió. Tome su recibo impreso.</translation>
    </message>
    <message id="slip.unsent_pending">
        <source>Your payment is Pending. The message was not sent. Take your printed slip; do not pay again.</source>
        <translation>Su pago está Pendiente. El mensaje no se envió. Tome su comprobante impreso; no pague otra vez.</translation>
    </message>
    <message id="slip.unsent_not_taken">
        <source>No money was taken. The message was not sent. Take your printed slip instead.</source>
        <translation>No se tomó dinero. El mensaje no se envió. Tome su comprobante impreso.</translation>
    </message>
    <message id="slip.unsent_held">
        <source>Your {amount} is kept for you. The message was not sent. Show code {code} to an attendant.</source>
        <translation>Guardamos sus {amount} para usted. El mensaje no se envió. Muestre el código {code} a un encargado.</translation>
    </message>
    <message id="slip.finish">
        <source>Finish</source>
        <translation>Terminar</translation>
    </message>
</context>
<context>
    <name>things</name>
    <message id="things.title">
        <source>Take your receipt and notes</source>
        <translation>Tome su recibo y sus billetes</translation>
    </message>
    <message id="things.title_card">
        <source>Take your card and receipt</source>
        <translation>Tome su tarjeta y su recibo</translation>
    </message>
    <message id="things.title_all">
        <source>Take your card, receipt and notes</source>
        <translation>Tome su tarjeta, recibo y billetes</translation>
    </message>
    <message id="things.lead">
        <source>Please look in the slots before you go.</source>
        <translation>Revise las ranuras antes de irse, por favor.</translation>
    </message>
    <message id="things.receipt">
        <source>Your receipt</source>
        <translation>Su recibo</translation>
    </message>
    <message id="things.card">
        <source>Your card, in the card terminal</source>
        <translation>Su tarjeta, en el terminal</translation>
    </message>
    <message id="things.notes">
        <source>Notes that were returned</source>
        <translation>Billetes devueltos</translation>
    </message>
    <message id="things.thanks">
        <source>Thank you</source>
        <translation>Gracias</translation>
    </message>
    <message id="things.finish">
        <source>I have everything</source>
        <translation>Ya tengo todo</translation>
    </message>
    <message id="things.another">
        <source>Pay another bill</source>
        <translation>Pagar otra factura</translation>
    </message>
    <message id="things.title_paperless">
        <source>Leave nothing behind</source>
        <translation>No olvide nada</translation>
    </message>
</context>
<context>
    <name>recovery</name>
    <message id="recovery.title">
        <source>A payment was interrupted</source>
        <translation>Se interrumpió un pago</translation>
    </message>
    <message id="recovery.lead">
        <source>A payment was interrupted. {amount} was inside, and it is recorded. Show code {code} to an attendant.</source>
        <translation>Se interrumpió un pago. Había {amount} adentro y está registrado. Muestre el código {code} a un encargado.</translation>
    </message>
    <message id="recovery.doubt">
        <source>A payment was interrupted. Your {amount} note is being checked, and it is recorded. Show code {code} to an attendant.</source>
        <translation>Se interrumpió un pago. Estamos verificando su billete de {amount}, y está registrado. Muestre el código {code} a un encargado.</translation>
    </message>
    <message id="recovery.card">
        <source>A card payment was interrupted. It is Pending; do not pay again. Show code {code} to an attendant.</source>
        <translation>Se interrumpió un pago con tarjeta. Está Pendiente; no pague otra vez. Muestre el código {code} a un encargado.</translation>
    </message>
    <message id="recovery.charged">
        <source>A payment was interrupted. {amount} was paid, and it is recorded. Show code {code} to an attendant.</source>
        <translation>Se interrumpió un pago. Se pagaron {amount} y están registrados. Muestre el código {code} a un encargado.</translation>
    </message>
    <message id="recovery.not_charged">
        <source>A payment was interrupted. Your card was not charged. You can start again.</source>
        <translation>Se interrumpió un pago. No se cobró a su tarjeta. Puede empezar de nuevo.</translation>
    </message>
    <message id="recovery.nothing">
        <source>A payment was interrupted. No money was inside. You can start again.</source>
        <translation>Se interrumpió un pago. No había dinero adentro. Puede empezar de nuevo.</translation>
    </message>
    <message id="recovery.code">
        <source>Code {code}</source>
        <translation>Código {code}</translation>
    </message>
    <message id="recovery.finish">
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
</context>
<context>
    <name>cash</name>
    <message id="cash.title">
        <source>Put in your notes</source>
        <translation>Ponga sus billetes</translation>
    </message>
    <message id="cash.lead_empty">
        <source>Put in one note at a time. No money is inside yet.</source>
        <translation>Ponga un billete a la vez. Todavía no hay dinero adentro.</translation>
    </message>
    <message id="cash.lead_inside">
        <source>Your {held} is inside and recorded. Put in the next note.</source>
        <translation>Sus {held} están adentro y registrados. Ponga el siguiente billete.</translation>
    </message>
    <message id="cash.none_fits">
        <source>No note is small enough for this bill. No money is inside. Touch Cancel, then pay another way.</source>
        <translation>Ningún billete es tan pequeño para esta cuenta. No hay dinero adentro. Toque Cancelar y pague de otra manera.</translation>
    </message>
    <message id="cash.rest_fits_none">
        <source>Your {held} is inside and recorded. No note is small enough for the rest. Touch Finish.</source>
        <translation>Sus {held} están adentro y registrados. Ningún billete es tan pequeño para lo que falta. Toque Terminar.</translation>
    </message>
    <message id="cash.reading">
        <source>Taking in your note. What is inside is safe.</source>
        <translation>Estamos recibiendo su billete. Lo que está adentro está seguro.</translation>
    </message>
    <message id="cash.held">
        <source>Paid in</source>
        <translation>Pagado hasta ahora</translation>
    </message>
    <message id="cash.to_pay">
        <source>Still to pay</source>
        <translation>Falta por pagar</translation>
    </message>
    <message id="cash.last">
        <source>Last note</source>
        <translation>Último billete</translation>
    </message>
    <message id="cash.notes">
        <source>Notes we take</source>
        <translation>Billetes que recibimos</translation>
    </message>
    <message id="cash.finish">
        <source>Finish with {held}</source>
        <translation>Terminar con {held}</translation>
    </message>
    <message id="cash.finish_off">
        <source>no note is in yet</source>
        <translation>todavía no hay billetes adentro</translation>
    </message>
</context>
<context>
    <name>over</name>
    <message id="over.lead">
        <source>Your {note} is held for you. No change is given. Choose what to do with it.</source>
        <translation>Retenemos sus {note} por ahora. No se da cambio. Elija qué hacer con el billete.</translation>
    </message>
    <message id="over.note">
        <source>Your note</source>
        <translation>Su billete</translation>
    </message>
    <message id="over.extra">
        <source>Extra</source>
        <translation>De más</translation>
    </message>
    <message id="over.credit">
        <source>Credit my account</source>
        <translation>Dejar crédito en mi cuenta</translation>
    </message>
    <message id="over.return">
        <source>Give my note back</source>
        <translation>Devolverme mi billete</translation>
    </message>
    <message id="over.return_line">
        <source>Then use a smaller note.</source>
        <translation>Después use un billete menor.</translation>
    </message>
    <message id="over.silence">
        <source>Without an answer, your note is returned.</source>
        <translation>Sin respuesta, su billete se devuelve.</translation>
    </message>
    <message id="over.title">
        <source>This note is more than needed</source>
        <translation>Este billete es más de lo necesario</translation>
    </message>
    <message id="over.credit_line">
        <source>{extra} more goes to your account.</source>
        <translation>{extra} más van a su cuenta.</translation>
    </message>
</context>
<context>
    <name>stop</name>
    <message id="stop.title">
        <source>Stop paying in cash?</source>
        <translation>¿Dejar de pagar en efectivo?</translation>
    </message>
    <message id="stop.nothing">
        <source>No money is inside. You can leave, or go on.</source>
        <translation>No hay dinero adentro. Puede irse o continuar.</translation>
    </message>
    <message id="stop.inside">
        <source>Your {held} is inside and recorded. Pay it to your bill, or go on.</source>
        <translation>Sus {held} están adentro y registrados. Páguelos a su factura o continúe.</translation>
    </message>
    <message id="stop.held">
        <source>Paid in</source>
        <translation>Pagado hasta ahora</translation>
    </message>
    <message id="stop.pay">
        <source>Pay what is in</source>
        <translation>Pagar lo que puse</translation>
    </message>
    <message id="stop.pay_line">
        <source>{held} goes to your bill.</source>
        <translation>{held} van a su factura.</translation>
    </message>
    <message id="stop.go_on">
        <source>Go on with cash</source>
        <translation>Continuar con efectivo</translation>
    </message>
    <message id="stop.go_on_line">
        <source>{to_pay} is still to pay.</source>
        <translation>Faltan {to_pay} por pagar.</translation>
    </message>
    <message id="stop.rest">
        <source>Pay the rest by card</source>
        <translation>Pagar el resto con tarjeta</translation>
    </message>
    <message id="stop.rest_line">
        <source>{to_pay} on your card.</source>
        <translation>{to_pay} con su tarjeta.</translation>
    </message>
    <message id="stop.rest_fee_line">
        <source>{to_pay} on your card, fee included.</source>
        <translation>{to_pay} con su tarjeta, cargo incluido.</translation>
    </message>
    <message id="stop.card">
        <source>Pay by card instead</source>
        <translation>Pagar con tarjeta</translation>
    </message>
    <message id="stop.leave">
        <source>Leave without paying</source>
        <translation>Salir sin pagar</translation>
    </message>
</context>
<context>
    <name>posting</name>
    <message id="posting.title">
        <source>Recording your payment</source>
        <translation>Registrando su pago</translation>
    </message>
    <message id="posting.closing">
        <source>We are closing the note slot. Your {held} is recorded and safe.</source>
        <translation>Estamos cerrando la entrada de billetes. Sus {held} están registrados y seguros.</translation>
    </message>
    <message id="posting.recording">
        <source>We are telling {biller}. Your {held} is recorded and safe.</source>
        <translation>Estamos avisando a {biller}. Sus {held} están registrados y seguros.</translation>
    </message>
    <message id="posting.nothing">
        <source>We are closing the note slot. No money is inside.</source>
        <translation>Estamos cerrando la entrada de billetes. No hay dinero adentro.</translation>
    </message>
    <message id="posting.amount">
        <source>Your payment</source>
        <translation>Su pago</translation>
    </message>
    <message id="posting.wait">
        <source>Please wait for your slip. You get one whatever happens.</source>
        <translation>Espere su comprobante, por favor. Lo recibirá pase lo que pase.</translation>
    </message>
    <message id="posting.recording_bills">
        <source>We are telling your billers. Your {held} is recorded and safe.</source>
        <translation>Estamos avisando a sus empresas. Sus {held} están registrados y seguros.</translation>
    </message>
</context>
<context>
    <name>receipt</name>
    <message id="receipt.paid">
        <source>Paid</source>
        <translation>Pagado</translation>
    </message>
    <message id="receipt.pending">
        <source>Pending</source>
        <translation>Pendiente</translation>
    </message>
    <message id="receipt.not_taken">
        <source>Not taken</source>
        <translation>No cobrado</translation>
    </message>
    <message id="receipt.title">
        <source>Receipt {confirmation}</source>
        <translation>Recibo {confirmation}</translation>
    </message>
    <message id="receipt.reprint">
        <source>Copy</source>
        <translation>Copia</translation>
    </message>
    <message id="receipt.date">
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message id="receipt.kiosk">
        <source>Kiosk</source>
        <translation>Quiosco</translation>
    </message>
    <message id="receipt.place">
        <source>Place</source>
        <translation>Lugar</translation>
    </message>
    <message id="receipt.number">
        <source>Pay-bill number</source>
        <translation>Número de pago</translation>
    </message>
    <message id="receipt.former_number">
        <source>Former number</source>
        <translation>Número anterior</translation>
    </message>
    <message id="receipt.ending_in">
        <source>ending in {last4}</source>
        <translation>termina en {last4}</translation>
    </message>
    <message id="receipt.amount">
        <source>Amount</source>
        <translation>Monto</translation>
    </message>
    <message id="receipt.fee">
        <source>Fee</source>
        <translation>Cargo</translation>
    </message>
    <message id="receipt.no_fee">
        <source>No fee</source>
        <translation>Sin cargo</translation>
    </message>
    <message id="receipt.total">
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message id="receipt.cash_in">
        <source>Cash put in</source>
        <translation>Efectivo recibido</translation>
    </message>
    <message id="receipt.card">
        <source>Card</source>
        <translation>Tarjeta</translation>
    </message>
    <message id="receipt.card_charged">
        <source>Charged to your card</source>
        <translation>Cobrado a su tarjeta</translation>
    </message>
    <message id="receipt.card_asked">
        <source>Asked on your card</source>
        <translation>Pedido a su tarjeta</translation>
    </message>
    <message id="receipt.card_approval">
        <source>Card approval</source>
        <translation>Aprobación de la tarjeta</translation>
    </message>
    <message id="receipt.card_reference">
        <source>Card reference</source>
        <translation>Referencia de la tarjeta</translation>
    </message>
    <message id="receipt.card_terminal">
        <source>Card terminal</source>
        <translation>Terminal de tarjetas</translation>
    </message>
    <message id="receipt.credited">
        <source>Credited to your account</source>
        <translation>Acreditado a su cuenta</translation>
    </message>
    <message id="receipt.held">
        <source>Kept for you</source>
        <translation>Guardado para usted</translation>
    </message>
    <message id="receipt.in_doubt">
        <source>Being checked</source>
        <translation>En verificación</translation>
    </message>
    <message id="receipt.balance">
        <source>Balance left</source>
        <translation>Saldo restante</translation>
    </message>
    <message id="receipt.balance_credit">
        <source>Credit on your account</source>
        <translation>Crédito en su cuenta</translation>
    </message>
    <message id="receipt.brought">
        <source>From an earlier payment</source>
        <translation>De un pago anterior</translation>
    </message>
    <message id="receipt.supplement_of">
        <source>Confirmation of that payment</source>
        <translation>Confirmación de ese pago</translation>
    </message>
    <message id="receipt.by_when">
        <source>We will know by {moment}. If not, show this slip to an attendant.</source>
        <translation>Lo sabremos antes del {moment}. Si no, muestre este comprobante a un encargado.</translation>
    </message>
    <message id="receipt.as_of">
        <source>Balance as of</source>
        <translation>Saldo al</translation>
    </message>
    <message id="receipt.remaining">
        <source>Remaining {amount}. Please pay it by the due date.</source>
        <translation>Quedan {amount} por pagar. Páguelos antes del vencimiento, por favor.</translation>
    </message>
    <message id="receipt.confirmation">
        <source>Confirmation number</source>
        <translation>Número de confirmación</translation>
    </message>
    <message id="receipt.approval">
        <source>Approval reference</source>
        <translation>Referencia de aprobación</translation>
    </message>
    <message id="receipt.trace">
        <source>Trace number</source>
        <translation>Número de rastreo</translation>
    </message>
    <message id="receipt.recovery_code">
        <source>Code for the attendant</source>
        <translation>Código para el encargado</translation>
    </message>
    <message id="receipt.paid_note">
        <source>Your payment of {amount} to {biller} is Paid. Keep this receipt.</source>
        <translation>Su pago de {amount} a {biller} está Pagado. Guarde este recibo.</translation>
    </message>
    <message id="receipt.pending_note">
        <source>We have your {amount}. It is Pending until {biller} answers. Keep this slip; do not pay again.</source>
        <translation>Tenemos sus {amount}. El pago está Pendiente hasta que {biller} responda. Guarde este comprobante; no pague otra vez.</translation>
    </message>
    <message id="receipt.do_not_pay_again">
        <source>Do not pay this bill again.</source>
        <translation>No pague esta factura otra vez.</translation>
    </message>
    <message id="receipt.not_taken_note">
        <source>No money was taken.</source>
        <translation>No se tomó dinero.</translation>
    </message>
    <message id="receipt.not_charged_note">
        <source>Your card was not charged. No money was taken.</source>
        <translation>No se cobró a su tarjeta. No se tomó dinero.</translation>
    </message>
    <message id="receipt.taken_back_note">
        <source>The charge on your card was taken back. No money was taken. Keep this slip.</source>
        <translation>El cobro a su tarjeta se devolvió. No se tomó dinero. Guarde este comprobante.</translation>
    </message>
    <message id="receipt.card_note">
        <source>We are still asking your bank. Your payment is Pending. Keep this slip.</source>
        <translation>Seguimos preguntando a su banco. Su pago está Pendiente. Guarde este comprobante.</translation>
    </message>
    <message id="receipt.cash_safe_note">
        <source>Your {amount} in cash is recorded and safe.</source>
        <translation>Sus {amount} en efectivo están registrados y seguros.</translation>
    </message>
    <message id="receipt.refused_note">
        <source>This payment to {biller} was not made. Your {amount} is kept for you. Show this slip to an attendant.</source>
        <translation>Este pago a {biller} no se hizo. Guardamos sus {amount} para usted. Muestre este comprobante a un encargado.</translation>
    </message>
    <message id="receipt.doubt_note">
        <source>One note is being checked. It may be counted later. Show this slip to an attendant.</source>
        <translation>Estamos verificando un billete. Puede contarse más tarde. Muestre este comprobante a un encargado.</translation>
    </message>
    <message id="receipt.abandoned_note">
        <source>Time ran out, so we paid {amount} to your bill. It is recorded as {outcome}.</source>
        <translation>Se acabó el tiempo y pagamos {amount} a su factura. Quedó registrado como {outcome}.</translation>
    </message>
    <message id="receipt.restart_note">
        <source>This payment was interrupted. {amount} was inside, and it is recorded.</source>
        <translation>Este pago se interrumpió. Había {amount} adentro y está registrado.</translation>
    </message>
    <message id="receipt.restart_card_note">
        <source>This payment was interrupted. {amount} was paid, and it is recorded.</source>
        <translation>Este pago se interrumpió. Se pagaron {amount} y están registrados.</translation>
    </message>
    <message id="receipt.wrong">
        <source>Something wrong? Keep this paper. Show it to an attendant with the confirmation number.</source>
        <translation>¿Algo está mal? Guarde este papel. Muéstrelo a un encargado con el número de confirmación.</translation>
    </message>
    <message id="receipt.help_line">
        <source>Help line: {phone}</source>
        <translation>Línea de ayuda: {phone}</translation>
    </message>
    <message id="receipt.verify">
        <source>Scan to check this receipt.</source>
        <translation>Escanee para comprobar este recibo.</translation>
    </message>
    <message id="receipt.thanks">
        <source>Thank you.</source>
        <translation>Gracias.</translation>
    </message>
    <message id="receipt.paid_bills_note">
        <source>Your payment of {amount} is Paid. Keep this receipt.</source>
        <translation>Su pago de {amount} está Pagado. Guarde este recibo.</translation>
    </message>
    <message id="receipt.pending_bills_note">
        <source>{amount} is Pending until each biller answers. Do not pay these bills again.</source>
        <translation>{amount} está Pendiente hasta que cada empresa responda. No pague otra vez estas facturas.</translation>
    </message>
    <message id="receipt.kept_bills_note">
        <source>Your {amount} is kept for you. Show this slip to an attendant.</source>
        <translation>Sus {amount} están guardados para usted. Muestre este comprobante a un encargado.</translation>
    </message>
    <message id="receipt.abandoned_bills_note">
        <source>Time ran out, so we paid {amount} to your bills. It is recorded.</source>
        <translation>Se acabó el tiempo y pagamos {amount} a sus facturas. Quedó registrado.</translation>
    </message>
    <message id="receipt.left_bills_note">
        <source>A bill marked Not taken got no money.</source>
        <translation>Una factura marcada como No cobrado no recibió dinero.</translation>
    </message>
</context>
<context>
    <name>prefer</name>
    <message id="prefer.title">
        <source>Make this easier</source>
        <translation>Hágalo más fácil</translation>
    </message>
    <message id="prefer.lead">
        <source>Each choice works at once. Your bill stays as it is.</source>
        <translation>Cada opción vale enseguida. Su factura no cambia.</translation>
    </message>
    <message id="prefer.size">
        <source>Size of the words</source>
        <translation>Tamaño de las letras</translation>
    </message>
    <message id="prefer.standard">
        <source>Standard</source>
        <translation>Normal</translation>
    </message>
    <message id="prefer.large">
        <source>Large</source>
        <translation>Grande</translation>
    </message>
    <message id="prefer.extra_large">
        <source>Larger</source>
        <translation>Más grande</translation>
    </message>
    <message id="prefer.largest">
        <source>Largest</source>
        <translation>El mayor</translation>
    </message>
    <message id="prefer.theme">
        <source>Colours</source>
        <translation>Colores</translation>
    </message>
    <message id="prefer.light">
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message id="prefer.dark">
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message id="prefer.high_contrast">
        <source>Strong</source>
        <translation>Fuerte</translation>
    </message>
    <message id="prefer.soft">
        <source>Soft</source>
        <translation>Suave</translation>
    </message>
    <message id="prefer.reach">
        <source>Where the buttons are</source>
        <translation>Dónde están los botones</translation>
    </message>
    <message id="prefer.whole">
        <source>Whole screen</source>
        <translation>Toda la pantalla</translation>
    </message>
    <message id="prefer.low">
        <source>Lower half</source>
        <translation>Mitad de abajo</translation>
    </message>
    <message id="prefer.time">
        <source>Time to think</source>
        <translation>Tiempo para pensar</translation>
    </message>
    <message id="prefer.time_3">
        <source>3 times longer</source>
        <translation>3 veces más</translation>
    </message>
    <message id="prefer.time_10">
        <source>10 times longer</source>
        <translation>10 veces más</translation>
    </message>
    <message id="prefer.reset">
        <source>As it was</source>
        <translation>Como antes</translation>
    </message>
    <message id="prefer.done">
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message id="prefer.time_1">
        <source>Usual</source>
        <translation>Habitual</translation>
    </message>
    <message id="prefer.audio">
        <source>Speech</source>
        <translation>Voz</translation>
    </message>
    <message id="prefer.audio_off">
        <source>Off</source>
        <translation>Apagada</translation>
    </message>
    <message id="prefer.audio_on">
        <source>On</source>
        <translation>Encendida</translation>
    </message>
    <message id="prefer.rate">
        <source>Speed of speech: {step} of {steps}</source>
        <translation>Velocidad de la voz: {step} de {steps}</translation>
    </message>
    <message id="prefer.rate_less">
        <source>Slower</source>
        <translation>Más lento</translation>
    </message>
    <message id="prefer.rate_more">
        <source>Faster</source>
        <translation>Más rápido</translation>
    </message>
    <message id="prefer.volume">
        <source>Volume: {step} of {steps}</source>
        <translation>Volumen: {step} de {steps}</translation>
    </message>
    <message id="prefer.volume_less">
        <source>Softer</source>
        <translation>Más bajo</translation>
    </message>
    <message id="prefer.volume_more">
        <source>Louder</source>
        <translation>Más alto</translation>
    </message>
    <message id="prefer.curtain">
        <source>The screen</source>
        <translation>La pantalla</translation>
    </message>
    <message id="prefer.curtain_off">
        <source>Visible</source>
        <translation>Visible</translation>
    </message>
    <message id="prefer.curtain_on">
        <source>Black</source>
        <translation>Negra</translation>
    </message>
    <message id="prefer.masked">
        <source>What you type</source>
        <translation>Lo que escribe</translation>
    </message>
    <message id="prefer.masked_off">
        <source>As it is</source>
        <translation>Tal cual</translation>
    </message>
    <message id="prefer.masked_on">
        <source>Only dots</source>
        <translation>Solo puntos</translation>
    </message>
    <message id="prefer.end">
        <source>That is as far as it goes.</source>
        <translation>No se puede más.</translation>
    </message>
</context>
<context>
    <name>chrome</name>
    <message id="header.languages">
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message id="language.title">
        <source>Choose your language</source>
        <translation>Elija su idioma</translation>
    </message>
    <message id="footer.accessibility">
        <source>Easier</source>
        <translation>Más fácil</translation>
    </message>
    <message id="footer.language">
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message id="page.more_read">
        <source>Read more</source>
        <translation>Leer más</translation>
    </message>
    <message id="page.more_choices">
        <source>More choices</source>
        <translation>Más opciones</translation>
    </message>
</context>
<context>
    <name>mail</name>
    <message id="mail.choose">
        <source>Send e-mail</source>
        <translation>Enviar correo</translation>
    </message>
    <message id="mail.title">
        <source>Type your e-mail address</source>
        <translation>Escriba su correo electrónico</translation>
    </message>
    <message id="mail.lead">
        <source>We use it for this receipt only. Paper comes as well.</source>
        <translation>Lo usamos solo para este recibo. También sale en papel.</translation>
    </message>
    <message id="mail.entry">
        <source>E-mail address</source>
        <translation>Correo electrónico</translation>
    </message>
    <message id="mail.empty">
        <source>name@example.com</source>
        <translation>nombre@example.com</translation>
    </message>
    <message id="mail.clear">
        <source>Clear</source>
        <translation>Vaciar</translation>
    </message>
    <message id="mail.enter">
        <source>Next</source>
        <translation>Seguir</translation>
    </message>
    <message id="mail.short">
        <source>This address is not complete</source>
        <translation>Falta algo en la dirección</translation>
    </message>
    <message id="mail.wrong">
        <source>This address is not complete. Check it. Your payment is recorded.</source>
        <translation>Este correo no está completo. Revíselo. Su pago está registrado.</translation>
    </message>
    <message id="mail.ask">
        <source>Send it to this address?</source>
        <translation>¿Lo enviamos a este correo?</translation>
    </message>
    <message id="mail.ask_lead">
        <source>Please read it letter by letter.</source>
        <translation>Léalo letra por letra, por favor.</translation>
    </message>
    <message id="mail.yes">
        <source>Yes, send it</source>
        <translation>Sí, enviarlo</translation>
    </message>
    <message id="mail.no">
        <source>No, change it</source>
        <translation>No, cambiarlo</translation>
    </message>
    <message id="mail.wanted">
        <source>Your e-mail is being sent.</source>
        <translation>Estamos enviando su correo.</translation>
    </message>
    <message id="mail.sent">
        <source>Your e-mail was sent.</source>
        <translation>Su correo fue enviado.</translation>
    </message>
    <message id="mail.later">
        <source>Your e-mail has to wait. We keep trying. Your payment is recorded.</source>
        <translation>Su correo tiene que esperar. Seguimos intentando. Su pago está registrado.</translation>
    </message>
    <message id="mail.refused">
        <source>Your e-mail was not sent.</source>
        <translation>Su correo no se envió.</translation>
    </message>
</context>
<context>
    <name>phone</name>
    <message id="phone.title">
        <source>Keep it on your phone</source>
        <translation>Guárdelo en su teléfono</translation>
    </message>
    <message id="phone.line">
        <source>Scan this code with your phone.</source>
        <translation>Escanee este código con su teléfono.</translation>
    </message>
</context>
<context>
    <name>cart</name>
    <message id="cart.title">
        <source>Your bills</source>
        <translation>Sus facturas</translation>
    </message>
    <message id="cart.lead">
        <source>You pay all of them together.</source>
        <translation>Usted las paga todas juntas.</translation>
    </message>
    <message id="cart.add">
        <source>Add another bill</source>
        <translation>Añadir otra factura</translation>
    </message>
    <message id="cart.full">
        <source>No more bills fit on this list</source>
        <translation>No caben más facturas en esta lista</translation>
    </message>
    <message id="cart.change">
        <source>Change amount</source>
        <translation>Cambiar importe</translation>
    </message>
    <message id="cart.remove">
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message id="cart.bill">
        <source>{biller} {last4}</source>
        <translation>{biller} {last4}</translation>
    </message>
    <message id="cart.sum">
        <source>All together</source>
        <translation>Todas juntas</translation>
    </message>
    <message id="cart.go_on">
        <source>Pay these bills</source>
        <translation>Pagar estas facturas</translation>
    </message>
    <message id="cart.count">
        <source>Bills: {count}</source>
        <translation>Facturas: {count}</translation>
    </message>
    <message id="cart.kept">
        <source>Kept for you</source>
        <translation>Guardado para usted</translation>
    </message>
    <message id="cart.each">
        <source>{state}: {amount}</source>
        <translation>{state}: {amount}</translation>
    </message>
</context>
<context>
    <name>say</name>
    <message id="say.welcome">
        <source>Welcome. You can pay here by ear.</source>
        <translation>Bienvenido. Aquí puede pagar de oído.</translation>
    </message>
    <message id="say.keys_move">
        <source>Down goes on, Up goes back. Enter goes to the choices, then chooses.</source>
        <translation>Abajo avanza, Arriba vuelve. Entrar va a las opciones y luego elige.</translation>
    </message>
    <message id="say.keys_again">
        <source>Star says it again. Zero makes the screen black. Help tells about all keys.</source>
        <translation>Asterisco lo repite. Cero pone la pantalla en negro. Ayuda explica todas las teclas.</translation>
    </message>
    <message id="say.choices">
        <source>Choices: {count}. Press Down.</source>
        <translation>Opciones: {count}. Presione Abajo.</translation>
    </message>
    <message id="say.type">
        <source>Type with the keys. Then press Enter.</source>
        <translation>Escriba con las teclas. Luego presione Entrar.</translation>
    </message>
    <message id="say.type_letters">
        <source>Star changes to letters. Press a key until you hear yours, then the hash key.</source>
        <translation>Asterisco cambia a letras. Presione una tecla hasta oír la suya y luego numeral.</translation>
    </message>
    <message id="say.any_key">
        <source>Press any key to go on.</source>
        <translation>Presione cualquier tecla para seguir.</translation>
    </message>
    <message id="say.letters">
        <source>Letters. The hash key takes the one you heard.</source>
        <translation>Letras. La tecla numeral toma la que oyó.</translation>
    </message>
    <message id="say.digits">
        <source>Digits.</source>
        <translation>Dígitos.</translation>
    </message>
    <message id="say.erased">
        <source>The last one is gone.</source>
        <translation>Se borró el último.</translation>
    </message>
    <message id="say.off">
        <source>Not available. {reason}</source>
        <translation>No disponible. {reason}</translation>
    </message>
    <message id="say.chosen">
        <source>Chosen.</source>
        <translation>Elegido.</translation>
    </message>
    <message id="say.free">
        <source>Not chosen.</source>
        <translation>No elegido.</translation>
    </message>
    <message id="say.private">
        <source>This is private. Put in headphones to hear it.</source>
        <translation>Esto es privado. Conecte audífonos para oírlo.</translation>
    </message>
    <message id="say.hidden">
        <source>dot</source>
        <translation>punto</translation>
    </message>
    <message id="say.rate">
        <source>Speed {step} of {steps}.</source>
        <translation>Velocidad {step} de {steps}.</translation>
    </message>
    <message id="say.volume">
        <source>Volume {step} of {steps}.</source>
        <translation>Volumen {step} de {steps}.</translation>
    </message>
    <message id="say.nowhere">
        <source>There is nothing to choose here. Press Down.</source>
        <translation>Aquí no hay nada que elegir. Presione Abajo.</translation>
    </message>
    <message id="say.curtain">
        <source>Nothing is said now. Put the headphones in, or touch here to see the screen.</source>
        <translation>Ahora no se oye nada. Conecte los audífonos o toque aquí para ver la pantalla.</translation>
    </message>
    <message id="say.broken">
        <source>Speech is off</source>
        <translation>Sin voz</translation>
    </message>
    <message id="say.language">
        <source>For English, press {digit}.</source>
        <translation>Para español, presione {digit}.</translation>
    </message>
    <message id="say.choices_again">
        <source>Choices: {count}.</source>
        <translation>Opciones: {count}.</translation>
    </message>
    <message id="say.goodbye">
        <source>Finished. Press a key to begin again.</source>
        <translation>Terminado. Presione una tecla para empezar de nuevo.</translation>
    </message>
    <message id="say.black">
        <source>The screen is black.</source>
        <translation>La pantalla está en negro.</translation>
    </message>
    <message id="say.visible">
        <source>The screen is visible.</source>
        <translation>La pantalla se ve.</translation>
    </message>
</context>
</TS>
