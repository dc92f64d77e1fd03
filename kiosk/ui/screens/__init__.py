"""One file per visit step; `SCREENS` says which class shows which step."""

from __future__ import annotations

from collections.abc import Mapping

from kiosk.domain import letters, panels, visit
from kiosk.domain.cart import Cart
from kiosk.domain.checking import CheckPayment, PaymentChecked
from kiosk.ui.screens.attendant_called import AttendantCalledScreen
from kiosk.ui.screens.card_declined import CardDeclinedScreen
from kiosk.ui.screens.cart import CartScreen
from kiosk.ui.screens.check_payment import CheckPaymentScreen
from kiosk.ui.screens.choose_amount import ChooseAmountScreen
from kiosk.ui.screens.choose_receipt import ChooseReceiptScreen
from kiosk.ui.screens.choose_tender import ChooseTenderScreen
from kiosk.ui.screens.confirm_account import ConfirmAccountScreen
from kiosk.ui.screens.confirm_cancel import ConfirmCancelScreen
from kiosk.ui.screens.confirm_moved import ConfirmMovedScreen
from kiosk.ui.screens.find_bill import FindBillScreen
from kiosk.ui.screens.help import HelpScreen
from kiosk.ui.screens.home import HomeScreen
from kiosk.ui.screens.languages import LanguagesScreen
from kiosk.ui.screens.looking_up import LookingUpScreen
from kiosk.ui.screens.out_of_service import OutOfServiceScreen
from kiosk.ui.screens.outcome_shown import OutcomeShownScreen
from kiosk.ui.screens.over_payment import OverPaymentScreen
from kiosk.ui.screens.pay_card import PayCardScreen
from kiosk.ui.screens.pay_cash import PayCashScreen
from kiosk.ui.screens.payment_checked import PaymentCheckedScreen
from kiosk.ui.screens.posting import PostingScreen
from kiosk.ui.screens.preferences import PreferencesScreen
from kiosk.ui.screens.recovery import RecoveryScreen
from kiosk.ui.screens.review import ReviewScreen
from kiosk.ui.screens.still_there import StillThereScreen
from kiosk.ui.screens.stop_cash import StopCashScreen
from kiosk.ui.screens.take_your_things import TakeYourThingsScreen
from kiosk.ui.screens.type_address import TypeAddressScreen

AnyScreen = (
    HomeScreen
    | FindBillScreen
    | LookingUpScreen
    | ConfirmAccountScreen
    | ConfirmMovedScreen
    | CartScreen
    | ChooseAmountScreen
    | ChooseTenderScreen
    | ReviewScreen
    | PayCashScreen
    | OverPaymentScreen
    | StopCashScreen
    | PayCardScreen
    | CardDeclinedScreen
    | PostingScreen
    | OutcomeShownScreen
    | ChooseReceiptScreen
    | TypeAddressScreen
    | TakeYourThingsScreen
    | RecoveryScreen
    | OutOfServiceScreen
    | StillThereScreen
    | ConfirmCancelScreen
    | PreferencesScreen
    | CheckPaymentScreen
    | PaymentCheckedScreen
    | HelpScreen
    | AttendantCalledScreen
    | LanguagesScreen
)

SCREENS: Mapping[type[visit.Step | panels.Panel], type[AnyScreen]] = {
    visit.Home: HomeScreen,
    visit.FindBill: FindBillScreen,
    CheckPayment: CheckPaymentScreen,
    PaymentChecked: PaymentCheckedScreen,
    visit.LookingUp: LookingUpScreen,
    visit.ConfirmAccount: ConfirmAccountScreen,
    visit.ConfirmMoved: ConfirmMovedScreen,
    Cart: CartScreen,
    visit.ChooseAmount: ChooseAmountScreen,
    visit.ChooseTender: ChooseTenderScreen,
    visit.Review: ReviewScreen,
    visit.PayCash: PayCashScreen,
    visit.OverPayment: OverPaymentScreen,
    visit.StopCash: StopCashScreen,
    visit.PayCard: PayCardScreen,
    visit.CardDeclined: CardDeclinedScreen,
    visit.Posting: PostingScreen,
    visit.OutcomeShown: OutcomeShownScreen,
    visit.ChooseReceipt: ChooseReceiptScreen,
    letters.TypeAddress: TypeAddressScreen,
    visit.TakeYourThings: TakeYourThingsScreen,
    visit.Recovery: RecoveryScreen,
    visit.OutOfService: OutOfServiceScreen,
    visit.StillThere: StillThereScreen,
    visit.ConfirmCancel: ConfirmCancelScreen,
    panels.Preferences: PreferencesScreen,
    panels.Help: HelpScreen,
    panels.AttendantCalled: AttendantCalledScreen,
    panels.Languages: LanguagesScreen,
}
